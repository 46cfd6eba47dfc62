import { expect, it } from 'vitest';
import { readDiskCalls, Survivors } from './survivors.ts';

/** As strace prints a chunk that is kept: its bytes, its folder, its name. */
const steps = {
  write: '7 100.10 writev(21</s/tmp/x>, [...], 2) = 6 <0.001>',
  data: '7 100.20 fdatasync(21</s/tmp/x>) = 0 <0.001>',
  folder: '7 100.30 mkdir("/s/up", 0700) = 0 <0.001>',
  root: '7 100.40 fsync(22</s>) = 0 <0.001>',
  link: '7 100.50 link("/s/tmp/x", "/s/up/0") = 0 <0.001>',
  name: '7 100.60 fsync(22</s/up>) = 0 <0.010>',
};
const all = Object.values(steps);

function survivorsOf(lines: readonly string[]): Survivors {
  const survivors = new Survivors('/s');
  survivors.feed(readDiskCalls(lines.join('\n')));
  return survivors;
}

it('keeps a file from when the last of its syncs has ended', () => {
  expect(survivorsOf(all).durableSince('/s/up/0')).toBeCloseTo(100.61, 3);
});

it.each(['data', 'root', 'name'] as const)('loses it without the sync of its %s', (missing) => {
  const survivors = survivorsOf(all.filter((line) => line !== steps[missing]));
  expect(survivors.durableSince('/s/up/0')).toBeNull();
});

it('takes no sync for more than what was there when it began', () => {
  const late = all.with(4, '8 100.605 link("/s/tmp/x", "/s/up/0") = 0 <0.001>');
  expect(survivorsOf(late).durableSince('/s/up/0')).toBeNull();
  const again = [...all, '7 100.70 write(21</s/up/0>, ""..., 3) = 3 <0.001>'];
  expect(survivorsOf(again).durableSince('/s/up/0')).toBeNull();
});

it('reads calls that others interrupted, and leaves out what failed or never ended', () => {
  const torn = [
    ...all.slice(0, 5),
    '7 100.60 fsync(22</s/up> <unfinished ...>',
    '9 100.61 mkdir("/s/other", 0700) = -1 EEXIST (File exists) <0.001>',
    '7 100.69 <... fsync resumed>) = 0 <0.090>',
    '9 100.70 fsync(23</s/up> <unfinished ...>',
  ];
  const survivors = survivorsOf(torn);
  expect(survivors.durableSince('/s/up/0')).toBeCloseTo(100.69, 3);
  expect(survivors.durableSince('/s/other')).toBeNull();
});

it('forgets everything else when the power goes', () => {
  const survivors = survivorsOf([...all, '7 100.70 link("/s/tmp/x", "/s/up/1") = 0 <0.001>']);
  survivors.cut();
  survivors.feed(readDiskCalls('7 100.80 fsync(22</s/up>) = 0 <0.001>'));
  expect(survivors.durableSince('/s/up/0')).toBeCloseTo(100.61, 3);
  expect(survivors.durableSince('/s/up/1')).toBeNull();
});

it('follows a file that is moved into place', () => {
  const survivors = survivorsOf([
    '7 100.10 write(21</w/made>, ""..., 3) = 3 <0.001>',
    '7 100.20 fsync(21</w/made>) = 0 <0.001>',
    '7 100.30 rename("/w/made", "/s/playable") = 0 <0.001>',
    '7 100.40 fsync(22</s>) = 0 <0.001>',
  ]);
  expect(survivors.durableSince('/s/playable')).toBeCloseTo(100.401, 3);
});
