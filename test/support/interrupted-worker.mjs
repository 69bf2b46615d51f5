/**
 * A worker process for one test: it runs `sendBookingMail` from the built backend and stops in the middle for ever,
 * so that the test can kill it there. Says `ready`, then `stuck`.
 * Arguments: JSON of { apiUrl, workerUrl, queueUrl, folder, where: 'beforeDelivery' | 'afterDelivery' }.
 */
import { DataSource } from 'typeorm';

const built = file => import(new URL(`../../backend/dist/${file}`, import.meta.url));
const { apiUrl, workerUrl, queueUrl, folder, where } = JSON.parse(process.argv[2]);

const [{ dataSourceOptions }, { UnitOfWork }, { BullJobs }, { queueBackend }, { jobTable }] = await Promise.all(
  [
    'platform/database/data-sources.js',
    'platform/database/unit-of-work.js',
    'platform/jobs/bull-jobs.js',
    'platform/jobs/queue-backend.js',
    'job-table.js',
  ].map(built),
);
const [{ OutboxRepository }, { EventOutbox }, { EventReceipts }, { RelayBell }] = await Promise.all(
  ['outbox.repository.js', 'event-outbox.js', 'event-receipts.js', 'relay-bell.js'].map(file =>
    built(`platform/outbox/${file}`),
  ),
);
const { WallClock } = await built('platform/clock/clock.js');
const { FolderMail } = await built('platform/mail/folder-mail.js');
const { MailMessagesRepository } = await built('features/notifications/mail-messages.repository.js');
const { SendBookingMail } = await built('features/notifications/send-booking-mail.js');

const api = await new DataSource(dataSourceOptions(apiUrl, 'api', 2, [])).initialize();
const worker = await new DataSource(dataSourceOptions(workerUrl, 'worker', 2, [])).initialize();
const unitOfWork = new UnitOfWork(api, worker);
const repository = new OutboxRepository(unitOfWork);

const folderMail = new FolderMail(folder, 'Campusline <no-reply@campusline.example.test>');
const stuckMail = {
  async deliver(mail) {
    if (where === 'afterDelivery') await folderMail.deliver(mail);
    process.stdout.write('stuck\n');
    await new Promise(() => undefined);
  },
};

const sendBookingMail = new SendBookingMail(
  unitOfWork,
  new EventOutbox(repository, unitOfWork, new WallClock(), new RelayBell()),
  new EventReceipts(repository),
  new MailMessagesRepository(unitOfWork),
  stuckMail,
  { publicUrl: 'https://campus.example.test', mailFrom: 'Campusline <no-reply@campusline.example.test>' },
);
const backend = queueBackend({
  queueUrl,
  databaseUrl: apiUrl,
  databaseWorkerUrl: workerUrl,
  databaseDirectUrl: workerUrl,
});
const jobs = new BullJobs(backend, Object.values(jobTable), { holdMilliseconds: 1_000, searchMilliseconds: 250 });
jobs.handle(jobTable.sendBookingMail, payload => sendBookingMail.execute(payload));
await jobs.run();
process.stdout.write('ready\n');
