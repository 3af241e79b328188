export { enqueue, type OutboxEntry, waitingInOutbox } from './outbox.ts'
