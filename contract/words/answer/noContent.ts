export const NO_CONTENT = {
  why: 'its success has no content',
  remedy: 'describe "content" under "responses"',
} as const;
