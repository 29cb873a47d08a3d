import { post } from './http';
import type { Grade, Graded } from './types';

/** Grades a card; the same id is the same grade, however often it is sent. */
export function gradeCard(grade: Grade): Promise<Graded> {
  return post('/api/reviews', grade);
}
