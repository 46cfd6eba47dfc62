import type { ComponentType } from 'react';
import * as nativeButtons from './native/ButtonSheets.tsx';
import * as nativeFields from './native/FieldSheets.tsx';
import * as nativeParts from './native/PartSheets.tsx';
import { ButtonSheet } from './studio/ButtonSheet.tsx';
import { ChipSheet, FilterChipSheet } from './studio/ChipSheets.tsx';
import { CheckboxSheet, SegmentsSheet, SwitchSheet } from './studio/ChoiceSheets.tsx';
import { CopyFieldSheet, NumberFieldSheet, SelectSheet, TextFieldSheet } from './studio/FieldSheets.tsx';
import { DialogSheet, MenuSheet, ToastsSheet } from './studio/OverlaySheets.tsx';
import { BlankSheet, NoteSheet, PanelSheet, SkeletonSheet, StaleStripSheet } from './studio/PartSheets.tsx';

type Sheets = Readonly<Record<string, ComponentType>>;

/** Every component that web/ui offers, by its name there, in the order of the page. A test compares this with the files. */
export const studio: Sheets = {
  Button: ButtonSheet,
  TextField: TextFieldSheet,
  NumberField: NumberFieldSheet,
  Select: SelectSheet,
  CopyField: CopyFieldSheet,
  Segments: SegmentsSheet,
  Checkbox: CheckboxSheet,
  Switch: SwitchSheet,
  Chip: ChipSheet,
  FilterChip: FilterChipSheet,
  Menu: MenuSheet,
  Dialog: DialogSheet,
  Toasts: ToastsSheet,
  Panel: PanelSheet,
  Note: NoteSheet,
  Blank: BlankSheet,
  Skeleton: SkeletonSheet,
  StaleStrip: StaleStripSheet,
};

/** The candidate's. */
export const native: Sheets = {
  Button: nativeButtons.ButtonSheet,
  ButtonLink: nativeButtons.ButtonLinkSheet,
  Field: nativeFields.FieldSheet,
  Select: nativeFields.SelectSheet,
  Checkbox: nativeFields.CheckboxSheet,
  Badge: nativeParts.BadgeSheet,
  Notice: nativeParts.NoticeSheet,
  Progress: nativeParts.ProgressSheet,
  QrCode: nativeParts.QrCodeSheet,
  Dialog: nativeParts.DialogSheet,
  Icon: nativeParts.IconSheet,
};
