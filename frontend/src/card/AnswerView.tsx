import { useState } from 'react';
import type { CardAnswer, Section } from '../api/types';
import { Code } from '../editor/Code';
import { number } from '../text/format';
import { Button } from '../ui/Button';
import { Diff } from '../ui/diff/Diff';
import { Markdown } from '../ui/markdown/Markdown';
import styles from './AnswerView.module.css';
import { ClozeText } from './ClozeText';
import { useLaterText } from './laterText';
import { emptyAnswer, type SectionWork } from './sectionWork';

interface Props {
  section: Section;
  mine: SectionWork;
  answer: CardAnswer['sections'][number];
}

/** The answer of a section, beside what the person has made where that helps. */
export default function AnswerView({ section, mine, answer }: Props) {
  const text = useLaterText();
  const { language = '' } = section;
  switch (section.type) {
    case 'write':
    case 'fix':
      return <Compared language={language} right={answer.reference ?? ''} section={section} mine={mine} />;
    case 'output':
      return <Compared language="" right={answer.expected ?? ''} section={section} mine={mine} />;
    case 'cloze':
      return (
        <ClozeText
          text={section.text ?? ''}
          blank={(index) => <mark className={styles.filled}>{answer.blanks?.[index]}</mark>}
        />
      );
    case 'review':
      return <p>{text.faultyLines(answer.faulty?.map((it) => number(it)).join(', ') ?? '')}</p>;
    case 'basic':
      return <Markdown text={answer.answer ?? ''} Code={Code} language={language} />;
  }
}

interface ComparedProps {
  language: string;
  right: string;
  section: Section;
  mine: SectionWork;
}

/** A right answer as it is, or as it differs from the person's. */
function Compared({ language, right, section, mine }: ComparedProps) {
  const text = useLaterText();
  const written = mine.answer.trimEnd();
  const begun = written !== '' && written !== emptyAnswer(section).trimEnd();
  const [compared, setCompared] = useState(begun);
  if (begun && written === right.trimEnd()) {
    return (
      <>
        <p className={styles.same}>{text.sameAsMine}</p>
        <Code language={language} text={right} />
      </>
    );
  }
  return (
    <div className={styles.compared}>
      {compared ? (
        <Diff
          first={{ name: text.mine, text: written }}
          second={{ name: text.reference, text: right.trimEnd() }}
        />
      ) : (
        <Code language={language} text={right} />
      )}
      {begun && (
        <Button look="quiet" onClick={() => setCompared(!compared)}>
          {compared ? text.whole : text.compare}
        </Button>
      )}
    </div>
  );
}
