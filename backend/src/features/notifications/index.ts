export { MailMessageEntity } from './mail-message.entity.js';
export { NotificationsModule } from './notifications.module.js';
