import { catalogue } from '../../text/catalogue';

const en = {
  containers: 'Containers',
  states: { running: 'running', stopped: 'stopped', starting: 'starting', failed: 'failed' },
  meanings: {
    running: 'ready for the next run',
    stopped: 'the next run starts it',
    starting: 'being started',
    failed: 'cannot be started; the service’s log says why',
  },
  notKnown: 'not known',
  asking: 'asking',
  and: ' and ',
  tryNow: 'Try now',
  away: 'The service does not answer',
  awayWhatToDo: (
    <>
      Start it with <code>make up</code> in the project’s folder; if it is up,{' '}
      <code>docker compose logs api</code> says what is wrong. This page keeps trying, and what you write is
      kept in this browser.
    </>
  ),
  dockerDown: 'Docker does not answer',
  dockerDownWhatToDo: (
    <>
      Programs run in Docker containers, so nothing can be run until Docker is back; reading and grading by
      hand work. Start it with <code>sudo systemctl start docker</code>, or open Docker Desktop. This page
      notices by itself.
    </>
  ),
  cannotStart: (languages: string) => `${languages} cannot be started`,
  cannotStartWhatToDo: (
    <>
      <code>docker compose logs api</code> says why. Often the image could not be pulled; the next run tries
      again.
    </>
  ),
};

export type Text = typeof en;
export const useText = catalogue<Text>(en, { de: () => import('./text.de') });
