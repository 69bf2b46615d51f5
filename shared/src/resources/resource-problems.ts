import { type ProblemTexts, plainProblem } from '../kernel/problem-text.js';

/** Problems of machines. */
export type ResourceProblemCode = 'MACHINE_NOT_FOUND';

/** Texts of the problems of machines. */
export const resourceProblemTexts: ProblemTexts<ResourceProblemCode> = {
  MACHINE_NOT_FOUND: plainProblem(
    404,
    { nl: 'Deze machine bestaat niet', en: 'This machine does not exist' },
    {
      nl: 'Deze machine bestaat niet, of staat niet op deze campus. Kies een machine uit de lijst.',
      en: 'This machine does not exist, or is not on this campus. Choose a machine from the list.',
    },
  ),
};
