import { later } from '../ui/later';

/** The editor, whose script is the largest of all. */
export const CodeEditor = later(() => import('./CodeEditor'));
