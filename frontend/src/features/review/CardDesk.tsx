import {
  Suspense,
  startTransition,
  useCallback,
  useEffect,
  useLayoutEffect,
  useReducer,
  useRef,
  useState,
} from 'react';
import { execute } from '../../api/execute';
import { submit } from '../../api/submit';
import { useSuggestedRating } from '../../api/suggestedRating';
import type { CardSubmission, ExecutionRequest, Question, Rating } from '../../api/types';
import { AnswerField } from '../../card/AnswerField';
import { Prompt } from '../../card/Prompt';
import { emptyAnswer } from '../../card/sectionWork';
import { isTouched } from '../../card/touch';
import { useCommands } from '../../commands/useCommands';
import { useRun } from '../../running/useRun';
import { isStacked } from '../../ui/stacked';
import { ActionBar } from './ActionBar';
import { Answer } from './Answer';
import styles from './CardDesk.module.css';
import { cardCommands } from './commands';
import { putDraftsAway, writeDraft } from './drafts';
import { Edit, fetchLater, InfoSheet, Result } from './later';
import type { Session } from './session';
import { submissionOf } from './submission';
import { useText } from './text';
import { useActiveTime } from './useActiveTime';
import { beginWork, evidenceOf, isDone, nextWork } from './work';

interface Props {
  question: Question;
  session: Session;
  /** Whether its author has it. */
  editing: boolean;
  onEdit: (editing: boolean) => void;
}

/** One card: its question, what the person makes of it, what comes of that, and the grade. */
export function CardDesk({ question, session, editing, onEdit }: Props) {
  const text = useText();
  const { card } = question;
  const [work, dispatch] = useReducer(nextWork, question, beginWork);
  const [info, setInfo] = useState(false);
  const [latest, setLatest] = useState<'run' | 'verdict'>();
  const activeTime = useActiveTime(editing);
  const desk = useRef<HTMLDivElement>(null);
  const result = useRef<HTMLElement>(null);
  /** Whether the result is to have the focus once it is there, since its script may come after the verdict. */
  const awaited = useRef(false);
  const written = useRef(work.sections.map(({ answer }) => answer));

  const section = card.sections[work.at] ?? card.sections[0];
  const mine = work.sections[work.at];
  if (!section || !mine) throw new Error(`The card ${card.id} has no sections`);
  const { language = '' } = section;
  const isCode = section.type === 'write' || section.type === 'fix';

  const run = useRun(`run ${work.at}`, (program: ExecutionRequest, options) =>
    execute(language, program, options),
  );
  const judging = useRun(`judge ${work.at}`, (answer: CardSubmission, options) =>
    submit(card.id, answer, options),
  );
  const busy = run.run.phase === 'running' || judging.run.phase === 'running';
  const done = isDone(work);
  const suggestion = useSuggestedRating(card.id, done ? evidenceOf(work) : undefined);

  // Fields take the focus themselves; without one the keys that lead on are meant. Before anything is painted, so that
  // a key that is pressed at once goes where it belongs.
  const { type } = section;
  // biome-ignore lint/correctness/useExhaustiveDependencies: for each section anew
  useLayoutEffect(() => {
    if (type === 'basic' || mine.done || isTouched()) desk.current?.focus({ preventScroll: true });
  }, [work.at, editing]);

  // With the editor left, the keys that grade are free.
  const passed = mine.verdict?.evidence === 'passed';
  useLayoutEffect(() => {
    if (passed) result.current?.focus({ preventScroll: true });
    awaited.current = passed && result.current === null;
  }, [passed]);
  const placeResult = useCallback((place: HTMLElement | null) => {
    result.current = place;
    if (place && isStacked()) place.scrollIntoView();
    if (place && awaited.current) place.focus({ preventScroll: true });
    if (place) awaited.current = false;
  }, []);

  // Below each other, the page is where the last one was left.
  // biome-ignore lint/correctness/useExhaustiveDependencies: for each section anew
  useLayoutEffect(() => {
    if (isStacked()) window.scrollTo(0, 0);
  }, [work.at]);

  useEffect(fetchLater, []);

  const timeOfSection = () =>
    activeTime() - work.sections.reduce((sum, it, index) => (index === work.at ? sum : sum + it.activeMs), 0);
  const write = (answer: string) => {
    if (answer === written.current[work.at]) return;
    written.current[work.at] = answer;
    writeDraft(card.id, work.at, answer);
    const tell = () => dispatch({ type: 'wrote', answer });
    // The editor shows it already, and the rest of the page can wait until after that frame; other fields show this.
    if (isCode) startTransition(tell);
    else tell();
  };
  const startOver = () => {
    const answer = emptyAnswer(section);
    written.current[work.at] = answer;
    writeDraft(card.id, work.at, answer);
    dispatch({ type: 'replaced', answer });
  };
  const runProgram = () => {
    setLatest('run');
    void run.start({ code: written.current[work.at] ?? '' });
  };
  const submitAnswer = async () => {
    setLatest('verdict');
    const answer = written.current[work.at] ?? '';
    const verdict = await judging.start(submissionOf(section, work.at, question.seed, answer));
    if (verdict) dispatch({ type: 'judged', verdict, activeMs: timeOfSection() });
  };
  const show = () => {
    dispatch({ type: 'showed', activeMs: timeOfSection() });
    desk.current?.focus({ preventScroll: true });
    if (isStacked() && isCode) desk.current?.scrollIntoView();
  };
  const goOn = () => {
    setLatest(undefined);
    dispatch({ type: 'went on' });
  };
  const grade = (rating: Rating) =>
    session.grade(rating, { durationMs: activeTime(), evidence: evidenceOf(work) }, putDraftsAway(question));

  const edited = (after: Question) => {
    const event = { type: 'edited', before: question, after } as const;
    written.current = nextWork(work, event).sections.map(({ answer }) => answer);
    dispatch(event);
    session.edited(after);
    onEdit(false);
  };

  const commands = cardCommands(
    {
      section,
      mine,
      busy,
      done,
      isLast: work.at === card.sections.length - 1,
      suggested: suggestion?.rating ?? 3,
      isChanged: mine.answer !== emptyAnswer(section),
      runProgram,
      submitAnswer: () => void submitAnswer(),
      stop: () => {
        run.stop();
        judging.stop();
      },
      takeHint: () => dispatch({ type: 'took a hint' }),
      show,
      goOn,
      startOver,
      grade,
      hold: (how) => session.hold(how, putDraftsAway(question)),
      openInfo: () => setInfo(true),
      edit: () => onEdit(true),
    },
    text,
  );
  useCommands(text.room, editing ? [] : commands);

  if (editing) {
    return (
      <Suspense>
        <Edit question={question} onSaved={edited} onLeave={() => onEdit(false)} />
      </Suspense>
    );
  }
  const revealed = mine.done && <Answer question={question} work={work} section={section} mine={mine} />;
  return (
    <div ref={desk} tabIndex={-1} className={styles.desk} data-wide={isCode || undefined}>
      <div className={styles.cards}>
        <Prompt card={card} leech={question.leech} at={work.at} section={section} mine={mine}>
          {(isCode || type === 'basic') && revealed}
        </Prompt>
        <div className={styles.side}>
          <AnswerField
            key={work.at}
            section={section}
            mine={mine}
            focused={!mine.done && !isTouched()}
            onWrite={write}
            onSubmit={() => void submitAnswer()}
          />
          <Suspense>
            {latest && (isCode || !mine.shown) && (
              <Result
                ref={placeResult}
                latest={latest}
                language={language}
                run={run.run}
                judging={judging.run}
                tells={isCode}
                onRunAgain={runProgram}
                onSubmitAgain={() => void submitAnswer()}
              />
            )}
          </Suspense>
          {!isCode && type !== 'basic' && mine.done && <div className={styles.answer}>{revealed}</div>}
        </div>
      </div>
      <ActionBar mine={mine} done={done} previews={question.previews} suggestion={suggestion} />
      {info && (
        <Suspense>
          <InfoSheet question={question} onClose={() => setInfo(false)} />
        </Suspense>
      )}
    </div>
  );
}
