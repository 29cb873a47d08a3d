import { describe, expect, it } from 'vitest';
import { EventParser, serverEvents } from './sse';

const STREAM =
  ': hello\r\nevent: stdout\r\ndata: {"text":"ä\\n"}\r\n\r\n' +
  'event:result\ndata:1\ndata: 2\nid: 7\n\nevent: empty\n\ndata: last\n\n';
const EVENTS = [
  { event: 'stdout', data: '{"text":"ä\\n"}' },
  { event: 'result', data: '1\n2' },
  { event: 'message', data: 'last' },
];

describe('server-sent events', () => {
  it('are read from one piece', () => {
    expect(new EventParser().feed(STREAM)).toEqual(EVENTS);
  });

  it('are the same when the bytes are cut anywhere', async () => {
    const bytes = new TextEncoder().encode(STREAM);
    for (const size of [1, 2, 3, 7, 64]) {
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size));
          controller.close();
        },
      });
      const events = [];
      for await (const event of serverEvents(body)) events.push(event);
      expect(events).toEqual(EVENTS);
    }
  });

  it('that are not finished are not events', () => {
    expect(new EventParser().feed('event: result\ndata: {}\n')).toEqual([]);
  });

  it('close the body when the reader has enough', async () => {
    let closed = false;
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new TextEncoder().encode('data: x\n\n')),
      cancel: () => {
        closed = true;
      },
    });
    for await (const event of serverEvents(body)) {
      expect(event.data).toBe('x');
      break;
    }
    expect(closed).toBe(true);
  });
});
