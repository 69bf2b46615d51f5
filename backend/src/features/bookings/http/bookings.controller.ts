import { Body, Controller, Get, Header, Headers, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Access } from '../../../platform/access/access.js';
import { type Actor, CurrentActor } from '../../../platform/access/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { BookingCalendar } from '../use-cases/booking-calendar.js';
import { CancelBooking } from '../use-cases/cancel-booking.js';
import { ListBookings } from '../use-cases/list-bookings.js';
import { MoveBooking } from '../use-cases/move-booking.js';
import { PreviewBooking } from '../use-cases/preview-booking.js';
import { type CommandContext, RequestBooking } from '../use-cases/request-booking.js';
import { ShowBooking } from '../use-cases/show-booking.js';
import {
  BookingDetails,
  BookingList,
  BookingPreviewView,
  CancelBookingRequest,
  CreateBookingRequest,
  ListBookingsQuery,
  MoveBookingRequest,
  PreviewBookingRequest,
} from './booking.dto.js';
import { bookingView } from './booking-view.js';

function commandContext(request: Request, idempotencyKey: string | undefined): CommandContext {
  return { requestId: request.context.requestId, idempotencyKey };
}

/** Bookings of the caller's organisation, and of the whole campus for its staff. */
@Controller('bookings')
export class BookingsController {
  constructor(
    private readonly lister: ListBookings,
    private readonly shower: ShowBooking,
    private readonly requestBooking: RequestBooking,
    private readonly previewer: PreviewBooking,
    private readonly mover: MoveBooking,
    private readonly canceller: CancelBooking,
    private readonly calendar: BookingCalendar,
    private readonly clock: Clock,
  ) {}

  /** Bookings of the caller's organisation: upcoming by start, past and cancelled from the last. */
  @Get()
  @Access('bookings.read')
  async listBookings(@CurrentActor() actor: Actor, @Query() query: ListBookingsQuery): Promise<BookingList> {
    const { view = 'upcoming', limit = 50, cursor } = query;
    const { items, nextCursor } = await this.lister.execute(actor, { view, limit, cursor });
    const now = this.clock.now().getTime();
    return { items: items.map(booking => bookingView(booking, actor, now)), nextCursor };
  }

  /** One booking. */
  @Get(':id')
  @Access('bookings.read')
  async getBooking(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<BookingDetails> {
    const booking = await this.shower.execute(actor, id);
    return bookingView(booking, actor, this.clock.now().getTime());
  }

  /** The booking as a calendar file. */
  @Get(':id/calendar')
  @Header('Content-Type', 'text/calendar; charset=utf-8')
  @Header('Content-Disposition', 'attachment; filename="campusline.ics"')
  @Access('bookings.read')
  getBookingCalendar(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<string> {
    return this.calendar.execute(actor, id);
  }

  /** Books a machine. Send an `Idempotency-Key`, so that sending again books once. */
  @Post()
  @Access('bookings.request')
  async createBooking(
    @CurrentActor() actor: Actor,
    @Body() body: CreateBookingRequest,
    @Req() request: Request,
    @Headers('idempotency-key') idempotencyKey?: string,
  ): Promise<BookingDetails> {
    const booking = await this.requestBooking.execute(actor, { ...body }, commandContext(request, idempotencyKey));
    return bookingView(booking, actor, this.clock.now().getTime());
  }

  /** What asking for a slot would answer now: verdict, price, alternatives. Changes nothing. */
  @Post('preview')
  @HttpCode(200)
  @Access('bookings.request')
  previewBooking(
    @CurrentActor() actor: Actor,
    @Body() body: PreviewBookingRequest,
    @Req() request: Request,
  ): Promise<BookingPreviewView> {
    const { machineId, startsAt, endsAt, bookingKind = 'pilot', bookingId } = body;
    return this.previewer.execute(
      actor,
      { machineId, startsAt, endsAt, bookingKind, bookingId },
      request.context.language,
    );
  }

  /** Gives a booking other hours on its machine. */
  @Post(':id/move')
  @HttpCode(200)
  @Access('bookings.change')
  async moveBooking(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) bookingId: string,
    @Body() body: MoveBookingRequest,
    @Req() request: Request,
    @Headers('idempotency-key') idempotencyKey?: string,
  ): Promise<BookingDetails> {
    const booking = await this.mover.execute(actor, { bookingId, ...body }, commandContext(request, idempotencyKey));
    return bookingView(booking, actor, this.clock.now().getTime());
  }

  /** Cancels a booking that has not begun. */
  @Post(':id/cancel')
  @HttpCode(200)
  @Access('bookings.change')
  async cancelBooking(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) bookingId: string,
    @Body() body: CancelBookingRequest,
    @Req() request: Request,
    @Headers('idempotency-key') idempotencyKey?: string,
  ): Promise<BookingDetails> {
    const command = { bookingId, version: body.version, reason: body.reason };
    const booking = await this.canceller.execute(actor, command, commandContext(request, idempotencyKey));
    return bookingView(booking, actor, this.clock.now().getTime());
  }
}
