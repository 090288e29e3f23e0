import type { StaffAppointment } from '@maillage/contract';

const TYPE = 'application/x-maillage-appointment';
let dragged: StaffAppointment | undefined;

/** What is dragged stays in this page: nothing about a patient is given to another window. */
export function writeDragged(transfer: DataTransfer, appointment: StaffAppointment): void {
  dragged = appointment;
  transfer.setData(TYPE, appointment.id);
  transfer.effectAllowed = 'move';
}

export function readDragged(transfer: DataTransfer): StaffAppointment | undefined {
  return dragged?.id === transfer.getData(TYPE) ? dragged : undefined;
}
