/** Where the stack under test serves the page; vitest.config.ts takes it from BASE_URL. */
export const baseUrl = process.env.STACK_URL ?? '';
