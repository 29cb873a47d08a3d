import { useId } from 'react';
import { DeckRows, faultText } from './DeckRows';
import type { Faults, Fields } from './form';
import { Check, Choice, TextInput } from './Inputs';
import { Section } from './Section';
import { useText } from './text';

interface Props {
  fields: Fields;
  faults: Faults;
  onEdit: (edit: Partial<Fields>) => void;
}

const HOURS = Array.from({ length: 24 }, (_, hour) => [String(hour), `${hour}:00`] as const);

/** What is kept by the service and holds on every device. */
export function LearningSections({ fields, faults, onEdit }: Props) {
  const text = useText();
  const zones = useId();
  const fault = (name: keyof Fields) => faultText(text, faults, name);
  return (
    <>
      <Section title={text.learning}>
        <TextInput
          label={text.retention}
          hint={text.retentionHint}
          fault={fault('retention')}
          unit="%"
          numeric
          value={fields.retention}
          onChange={(retention) => onEdit({ retention })}
        />
        <TextInput
          label={text.newPerDay}
          hint={text.newPerDayHint}
          fault={fault('newPerDay')}
          unit={text.cards}
          numeric
          value={fields.newPerDay}
          onChange={(newPerDay) => onEdit({ newPerDay })}
        />
        <TextInput
          label={text.reviewsPerDay}
          hint={text.reviewsPerDayHint}
          fault={fault('reviewsPerDay')}
          unit={text.cards}
          numeric
          value={fields.reviewsPerDay}
          onChange={(reviewsPerDay) => onEdit({ reviewsPerDay })}
        />
        <TextInput
          label={text.learningSteps}
          hint={text.learningStepsHint}
          fault={fault('learningSteps')}
          value={fields.learningSteps}
          onChange={(learningSteps) => onEdit({ learningSteps })}
        />
        <TextInput
          label={text.relearningSteps}
          hint={text.relearningStepsHint}
          fault={fault('relearningSteps')}
          value={fields.relearningSteps}
          onChange={(relearningSteps) => onEdit({ relearningSteps })}
        />
        <TextInput
          label={text.ahead}
          hint={text.aheadHint}
          fault={fault('aheadMinutes')}
          unit={text.minutes}
          numeric
          value={fields.aheadMinutes}
          onChange={(aheadMinutes) => onEdit({ aheadMinutes })}
        />
        <TextInput
          label={text.maximumInterval}
          hint={text.maximumIntervalHint}
          fault={fault('maximumInterval')}
          unit={text.days}
          numeric
          value={fields.maximumInterval}
          onChange={(maximumInterval) => onEdit({ maximumInterval })}
        />
        <Check
          label={text.fuzz}
          hint={text.fuzzHint}
          checked={fields.fuzz}
          onChange={(fuzz) => onEdit({ fuzz })}
        />
        <Check
          label={text.timeCounts}
          hint={text.timeCountsHint}
          checked={fields.timeCounts}
          onChange={(timeCounts) => onEdit({ timeCounts })}
        />
      </Section>
      <Section title={text.leeches}>
        <TextInput
          label={text.leechThreshold}
          hint={text.leechThresholdHint}
          fault={fault('leechThreshold')}
          numeric
          value={fields.leechThreshold}
          onChange={(leechThreshold) => onEdit({ leechThreshold })}
        />
        <Check
          label={text.leechesAreSuspended}
          hint={text.leechesAreSuspendedHint}
          checked={fields.leechesAreSuspended}
          onChange={(leechesAreSuspended) => onEdit({ leechesAreSuspended })}
        />
      </Section>
      <Section title={text.day}>
        <Choice
          label={text.rolloverHour}
          hint={text.rolloverHourHint}
          value={fields.rolloverHour}
          choices={HOURS}
          onChange={(rolloverHour) => onEdit({ rolloverHour })}
        />
        <TextInput
          label={text.timeZone}
          hint={text.timeZoneHint(Intl.DateTimeFormat().resolvedOptions().timeZone)}
          fault={fault('timeZone')}
          list={zones}
          value={fields.timeZone}
          onChange={(timeZone) => onEdit({ timeZone })}
        />
        <datalist id={zones}>
          {Intl.supportedValuesOf('timeZone').map((zone) => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
      </Section>
      <Section title={text.decks}>
        <p>{text.decksHint}</p>
        <DeckRows rows={fields.decks} faults={faults} onChange={(decks) => onEdit({ decks })} />
      </Section>
    </>
  );
}
