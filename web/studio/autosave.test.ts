import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { RequestError } from './api.ts';
import { Autosaver, hasUnsaved } from './autosave.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('Autosaver', () => {
  test('saves the last of several quick changes once', async () => {
    const saved: string[] = [];
    const saver = new Autosaver<string>(async (value) => void saved.push(value));
    saver.change('a');
    saver.change('ab');
    expect(hasUnsaved()).toBe(true);
    await vi.advanceTimersByTimeAsync(700);
    expect(saved).toEqual(['ab']);
    expect(saver.state.kind).toBe('saved');
    expect(hasUnsaved()).toBe(false);
  });

  test('never has two requests under way; what came meanwhile follows', async () => {
    const saved: string[] = [];
    let release = () => {};
    const saver = new Autosaver<string>(async (value) => {
      saved.push(value);
      if (value === 'a') await new Promise<void>((done) => (release = done));
    });
    saver.change('a');
    await vi.advanceTimersByTimeAsync(700);
    saver.change('b');
    await vi.advanceTimersByTimeAsync(5000);
    expect(saved).toEqual(['a']);
    release();
    await vi.advanceTimersByTimeAsync(1400);
    expect(saved).toEqual(['a', 'b']);
    expect(saver.state.kind).toBe('saved');
  });

  test('repeats without network, with the newest value, and then says saved', async () => {
    const saved: string[] = [];
    let online = false;
    const saver = new Autosaver<string>(async (value) => {
      if (!online) throw new RequestError('network', 0, null);
      saved.push(value);
    });
    saver.change('a');
    await vi.advanceTimersByTimeAsync(700);
    expect(saver.state).toEqual({ kind: 'failed', code: 'network', retrying: true });
    expect(saver.dirty).toBe(true);
    online = true;
    await vi.advanceTimersByTimeAsync(2000);
    expect(saved).toEqual(['a']);
    expect(saver.state.kind).toBe('saved');
  });

  test('keeps the value on a conflict and does not save until told', async () => {
    const save = vi.fn(async (_: string): Promise<void> => {
      throw new RequestError('revision-mismatch', 412, null);
    });
    const saver = new Autosaver<string>(save);
    saver.change('mine');
    await vi.advanceTimersByTimeAsync(700);
    expect(saver.state.kind).toBe('conflict');
    saver.change('mine, more');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(save).toHaveBeenCalledTimes(1);
    expect(saver.dirty).toBe(true);
    save.mockImplementation(async () => {});
    await saver.flush();
    expect(save).toHaveBeenLastCalledWith('mine, more');
    expect(saver.state.kind).toBe('saved');
  });

  test('sends what came while a value was refused, however long that took', async () => {
    const saved: string[] = [];
    let refuse = (_: unknown) => {};
    const saver = new Autosaver<string>(async (value) => {
      if (value === 'bad') await new Promise<void>((_, fail) => (refuse = fail));
      saved.push(value);
    });
    saver.change('bad');
    await vi.advanceTimersByTimeAsync(700);
    saver.change('good');
    // Its own delay is over while the request is still under way.
    await vi.advanceTimersByTimeAsync(5000);
    refuse(new RequestError('invalid-input', 422, null));
    await vi.advanceTimersByTimeAsync(700);
    expect(saved).toEqual(['good']);
    expect(saver.state.kind).toBe('saved');
    expect(hasUnsaved()).toBe(false);
  });

  test('flush waits for the request under way and saves what is left', async () => {
    const saved: string[] = [];
    const saver = new Autosaver<string>(async (value) => void saved.push(value));
    saver.change('a');
    await saver.flush();
    expect(saved).toEqual(['a']);
  });
});
