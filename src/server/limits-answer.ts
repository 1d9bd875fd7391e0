// An answer is sent whole or not at all: one that is too large is a clear error.
import type { FormattedExecutionResult } from 'graphql';

export function limitAnswer(maxBytes: number): (answer: FormattedExecutionResult) => string {
  return (answer) => {
    const text = `${JSON.stringify(answer)}\n`;
    // No character takes more than three bytes, so that most answers need not be counted.
    if (text.length * 3 <= maxBytes || Buffer.byteLength(text) <= maxBytes) return text;
    const message = `The answer has more than ${maxBytes} bytes. Ask for smaller pages with first, or for fewer fields.`;
    const errors = [{ message, extensions: { code: 'QUERY_TOO_COMPLEX', limit: maxBytes } }];
    return `${JSON.stringify({ errors, data: null, extensions: answer.extensions })}\n`;
  };
}
