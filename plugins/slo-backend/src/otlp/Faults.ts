import { OtlpReceipt } from '@callboard/backstage-plugin-slo-common';

/** Different messages of one answer; exporters log it on every export. */
const MAX_MESSAGES = 20;

/** What was wrong with a request, as OTLP has it: a number and one text. */
export class Faults {
  readonly #messages = new Map<string, number>();
  #rejected = 0;

  /** A data point was not taken. */
  reject({ code, message }: { code: string; message: string }): void {
    this.#rejected += 1;
    this.warn({ code, message });
  }

  /** Points were taken, but something keeps them from being counted. */
  warn({ code, message }: { code: string; message: string }): void {
    const text = `${code}: ${message}`;
    this.#messages.set(text, (this.#messages.get(text) ?? 0) + 1);
  }

  /** Empty when all went well: https://opentelemetry.io/docs/specs/otlp/#full-success-1 */
  receipt(): OtlpReceipt {
    if (this.#messages.size === 0) return {};
    const texts = [...this.#messages].map(([text, count]) =>
      count > 1 ? `${text} (${count} times)` : text,
    );
    const more = texts.length - MAX_MESSAGES;
    return {
      partialSuccess: {
        rejectedDataPoints: this.#rejected,
        errorMessage: [
          ...texts.slice(0, MAX_MESSAGES),
          ...(more > 0 ? [`and ${more} more`] : []),
        ].join('; '),
      },
    };
  }
}
