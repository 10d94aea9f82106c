import { mockServices } from '@backstage/backend-test-utils';
import { withAudit } from './audit';

function auditorWithEvent() {
  const event = { success: jest.fn(), fail: jest.fn() };
  const auditor = mockServices.auditor.mock();
  auditor.createEvent.mockResolvedValue(event);
  return { auditor, event };
}

describe('withAudit', () => {
  it('reports success after the work and hands its result on', async () => {
    const { auditor, event } = auditorWithEvent();
    const options = { eventId: 'samples-push', meta: { count: 3 } };
    const result = await withAudit(auditor, options, async () => {
      expect(event.success).not.toHaveBeenCalled();
      return 'done';
    });
    expect(result).toBe('done');
    expect(auditor.createEvent).toHaveBeenCalledWith(options);
    expect(event.success).toHaveBeenCalledTimes(1);
    expect(event.fail).not.toHaveBeenCalled();
  });

  it('reports the failure and throws the same error', async () => {
    const { auditor, event } = auditorWithEvent();
    const error = new Error('no');
    await expect(
      withAudit(auditor, { eventId: 'samples-push' }, async () => {
        throw error;
      }),
    ).rejects.toBe(error);
    expect(event.fail).toHaveBeenCalledWith({ error });
    expect(event.success).not.toHaveBeenCalled();
  });

  it('does not start the work when the event cannot be created', async () => {
    const { auditor } = auditorWithEvent();
    auditor.createEvent.mockRejectedValue(new Error('auditor down'));
    const work = jest.fn();
    await expect(
      withAudit(auditor, { eventId: 'samples-push' }, work),
    ).rejects.toThrow('auditor down');
    expect(work).not.toHaveBeenCalled();
  });
});
