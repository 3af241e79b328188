export { enqueue, type OutboxEntry, recordDeliveries, waitingInOutbox } from './outbox.ts'
