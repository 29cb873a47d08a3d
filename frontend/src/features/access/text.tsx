import { catalogue } from '../../text/catalogue';

const en = {
  title: 'Access',
  asks: 'This CacheHit asks for its access token',
  why: 'Others can reach this service on the network, and whoever gets in can run programs on its machine.',
  token: 'Access token',
  where: (
    <>
      It is what <code>CACHEHIT_SERVER_ACCESS_TOKEN</code> was set to where the service was started, in the
      file <code>.env</code> for one.
    </>
  ),
  kept: 'This browser is asked once. Settings can make it forget.',
  letIn: 'Let me in',
  asking: 'Asking',
  missing: 'Write or paste the token.',
  wrong: 'That is not the access token. Paste it whole, without quotes and spaces around it.',
  failed: 'The token could not be checked',
};

export type Text = typeof en;
export const useText = catalogue<Text>(en, { de: () => import('./text.de') });
