// A process of its own that migrates, so that P10 can run two at once and kill one in the middle.
import { migrate } from '@campusline/backend';

process.stdout.write('begin\n');
const { applied } = await migrate({ ownerUrl: process.env.OWNER_URL ?? '' });
process.stdout.write(`applied ${JSON.stringify(applied)}\n`);
