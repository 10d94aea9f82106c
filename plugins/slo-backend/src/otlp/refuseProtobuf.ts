import { CustomErrorBase } from '@backstage/errors';
import { RequestHandler } from 'express';

/** Answered as 415. */
class UnsupportedMediaTypeError extends CustomErrorBase {
  override readonly name = 'UnsupportedMediaTypeError';
  readonly statusCode = 415;
}

/** Exporters send protobuf unless told otherwise; says how to tell them. */
export const refuseProtobuf: RequestHandler = (req, _res, next) => {
  const isProtobuf =
    req.path === '/otlp/v1/metrics' && req.is('application/x-protobuf');
  next(
    isProtobuf
      ? new UnsupportedMediaTypeError(
          'OTLP is taken as JSON: set "encoding: json" on the otlphttp exporter of the Collector, or OTEL_EXPORTER_OTLP_PROTOCOL=http/json',
        )
      : undefined,
  );
};
