import type { ChangeKindId } from '@maillage/scenario';
import {
  IconBuildingHospital,
  IconBus,
  IconCalendarClock,
  IconCalendarOff,
  IconClockEdit,
  IconDoorOff,
  IconHomeHeart,
  IconRoad,
  IconUserMinus,
  IconUserPlus,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';

export const kindIcons: Readonly<Record<ChangeKindId, ComponentType<{ size?: number; stroke?: number }>>> = {
  'doctor-leaves': IconUserMinus,
  'doctor-arrives': IconUserPlus,
  'doctor-changes-hours': IconClockEdit,
  cabinet: IconCalendarClock,
  'bus-round': IconBus,
  'health-centre': IconBuildingHospital,
  msp: IconHomeHeart,
  'place-closes': IconDoorOff,
  'sessions-end': IconCalendarOff,
  'population-change': IconUsersGroup,
  'travel-times': IconRoad,
};
