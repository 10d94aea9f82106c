import express, { ErrorRequestHandler } from 'express';
import request from 'supertest';
import { createBodyParsers } from './bodyParsers';

const answerErrors: ErrorRequestHandler = (error, _req, res, _next) => {
  res.status(400).json({ name: error.name, message: error.message });
};

const app = (...parsers: ReturnType<typeof createBodyParsers>) =>
  express()
    .use(...parsers)
    .post('/', (req, res) => {
      res.json({ body: req.body });
    })
    .use(answerErrors);

const both = app(
  ...createBodyParsers({
    json: { maxBytes: 20 },
    text: { types: ['application/yaml'], maxBytes: 10 },
  }),
);

const post = async (type: string, body: string, to = both) =>
  (await request(to).post('/').set('Content-Type', type).send(body)).body;

describe('createBodyParsers', () => {
  it('reads bodies within their limits', async () => {
    expect(await post('application/json', '{"a":1}')).toEqual({
      body: { a: 1 },
    });
    expect(await post('application/yaml', 'a: 1')).toEqual({ body: 'a: 1' });
  });

  it.each([
    [
      'application/json',
      JSON.stringify('x'.repeat(30)),
      'the body may have at most 20 bytes; send it in parts',
    ],
    [
      'application/yaml',
      'x'.repeat(11),
      'the body may have at most 10 bytes; send it in parts',
    ],
    ['application/json', '{', 'the body could not be read'],
  ])('refuses %s %s', async (type, body, message) => {
    expect(await post(type, body)).toEqual({
      name: 'InputError',
      message: expect.stringContaining(message),
    });
  });

  it('reads no text unless it is asked to', async () => {
    const jsonOnly = app(...createBodyParsers({ json: { maxBytes: 20 } }));
    expect(await post('application/yaml', 'a: 1', jsonOnly)).toEqual({
      body: {},
    });
  });
});
