import { useCardAnswer } from '../../api/cardAnswer';
import type { Question, Section } from '../../api/types';
import { Revealed } from '../../card/Revealed';
import type { SectionWork } from '../../card/sectionWork';
import { type CardWork, isDone } from './work';

interface Props {
  question: Question;
  work: CardWork;
  section: Section;
  mine: SectionWork;
}

/** The answer of the section that is done; with the last one the card's notes. */
export function Answer({ question, work, section, mine }: Props) {
  const answer = useCardAnswer(question);
  return (
    <Revealed
      section={section}
      mine={mine}
      answer={answer && (answer.sections[work.at] ?? {})}
      notes={isDone(work) ? answer?.notes : undefined}
    />
  );
}
