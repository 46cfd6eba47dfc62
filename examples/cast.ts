import type { Look } from './lib/figure.ts';

/** Somebody who speaks in the example: how they look, how espeak-ng sounds as them, and what they say. */
export interface Speaker {
  readonly name: string;
  readonly look: Look;
  readonly voice: string;
  /** Words a minute. */
  readonly speed: number;
  /** 0 … 99. */
  readonly pitch: number;
  /** By clip: those of `video` get a picture, the others are sound alone. */
  readonly says: { readonly [clip: string]: string };
  readonly video: readonly string[];
}

/** Nobody here exists. What they say is made up, in English. */
export const cast: readonly Speaker[] = [
  {
    name: 'amara',
    look: {
      skin: '#7a4b33',
      shade: '#5f3826',
      lips: '#b0574f',
      hair: '#1d1512',
      style: 'coils',
      cloth: '#c98a2b',
      trim: '#a86f1c',
      neck: 'crew',
      wall: '#d9d2c3',
      room: 'window',
      deco: '#9db7bd',
      earrings: '#e0b95a',
    },
    voice: 'en-gb+f3',
    speed: 158,
    pitch: 48,
    video: ['almost-lost'],
    says: {
      'almost-lost':
        'A bakery chain wrote to us three times, and nobody answered. So I called the owner, and I listened for half an hour before I said anything. Then I sent her a list of every open problem, with a date and a name for each one. We kept all dates but one, and I told her before she noticed. She stayed, and a year later she brought us two more shops.',
      'too-complicated':
        'I would ask what the team tried to do when it became too much. Mostly it is three things, not thirty. Then I would offer to switch off everything else for the first month. I would come back after two weeks, and look at it together with them.',
      explain:
        'Sourdough is flour and water that you leave alone. Tiny creatures from the flour begin to eat, and they breathe out gas. That gas makes the bread rise. You feed it each day, like a pet, and you take a spoonful of it for every loaf.',
    },
  },
  {
    name: 'jonas',
    look: {
      skin: '#f0cdb2',
      shade: '#d8a988',
      lips: '#b9635a',
      hair: '#c79a55',
      style: 'parted',
      cloth: '#33475b',
      trim: '#28394a',
      neck: 'crew',
      wall: '#cfd8d6',
      room: 'shelf',
      deco: '#8a5a44',
      beard: '#b88a49',
    },
    voice: 'en-gb-x-rp+m3',
    speed: 165,
    pitch: 38,
    video: ['almost-lost'],
    says: {
      'almost-lost':
        'There was a logistics company that wanted to leave. They said the price was too high. I talked to my manager, and we gave them a discount. They stayed for some months more. I think it is normal that some customers leave, and one can not always do something about it.',
      'too-complicated':
        'I would explain to them that it is powerful software, and that it takes some time. There is a help centre with many videos. Usually when people have watched those, they understand it.',
      explain:
        'A sailing boat does not only get pushed by the wind. It gets pulled. The sail is bent like a wing, and the air is faster on one side. So you can sail almost against the wind, in a zig zag line. The keel below keeps the boat from slipping sideways.',
    },
  },
  {
    name: 'leila',
    look: {
      skin: '#d9a67c',
      shade: '#bb8259',
      lips: '#a9514b',
      hair: '#3a2318',
      style: 'long',
      cloth: '#2f6b53',
      trim: '#24543f',
      neck: 'v',
      wall: '#e4d8cb',
      room: 'plant',
      deco: '#5f8a63',
    },
    voice: 'en-us+f2',
    speed: 162,
    pitch: 52,
    video: ['almost-lost', 'too-complicated'],
    says: {
      'almost-lost':
        'A clinic lost a whole day of appointments after our update. I took the first train, and I sat with the front desk while we put the calendar back, one patient at a time. Afterwards I wrote down what had gone wrong in plain words, and what we would change. We now try every update with one clinic first. They renewed for two years.',
      'too-complicated':
        'I would say: thank you, that helps me. Show me the moment when it became too complicated. I would watch, and keep my hands off the mouse. Often there is one step that we can take away. And if I can not take it away, I make one page for it, with pictures, for that team and nobody else.',
      explain:
        'A loom is two sets of threads. One is stretched tight, that is the warp. The other one goes over and under, and that is the weft. A pedal lifts every second thread, so that the shuttle can fly through in one go. Everything else, even the most beautiful carpet, is only a question of which threads you lift.',
    },
  },
  {
    name: 'minh',
    look: {
      skin: '#e8bd95',
      shade: '#c9966d',
      lips: '#b05f55',
      hair: '#17161a',
      style: 'crop',
      cloth: '#8b97a8',
      trim: '#f4f1ea',
      neck: 'shirt',
      wall: '#d5cfdc',
      room: 'lamp',
      deco: '#d0803f',
      glasses: true,
    },
    voice: 'en-us+m7',
    speed: 182,
    pitch: 46,
    video: ['almost-lost', 'too-complicated'],
    says: {
      'almost-lost':
        'Our biggest customer had not signed in for five weeks. I saw it in the figures before they told us. I found out that the person who knew our product had left. So I did not sell anything. I trained two new people, twice. Sign ins went from zero to forty a week. I also built an alarm, so that we see it after one week, and not after five.',
      'too-complicated':
        'First I would look at what they use. If nine out of ten people only need two screens, I would hide the rest, set up the two screens, and measure again after a week. Complicated is a feeling, but you can count the clicks.',
      explain:
        'Compression means: say it once, and then point at it. If a book says the word elephant a hundred times, you write it down once, call it number one, and then you only write number one. A picture works the same way. A blue sky is not a million blue dots. It is: blue, from here to there.',
    },
  },
  {
    name: 'rosa',
    look: {
      skin: '#c68a5e',
      shade: '#a66b43',
      lips: '#a34a44',
      hair: '#5a2f1f',
      style: 'curls',
      cloth: '#a8452f',
      trim: '#8b3624',
      neck: 'v',
      wall: '#dcd8bf',
      room: 'picture',
      deco: '#5c7f92',
      earrings: '#f2e6cf',
    },
    voice: 'en-029+f4',
    speed: 156,
    pitch: 55,
    video: ['almost-lost'],
    says: {
      'almost-lost':
        'A school told us on a Friday that they would leave on Monday. I asked for one more week. I went there, and I found that the teachers had never been asked. So we met with four of them, and we changed the sheet that they fill in every day. It became half as long. They did not leave. I would go to the teachers first, next time.',
      'too-complicated':
        'I would first say that I believe them. Then I would ask for the one person in the team who finds it hardest, and work with that person for a day. If it becomes easy for her, it is easy for everybody.',
      explain:
        'A marathon is not run on the day. It is run in the sixteen weeks before. You run slowly most of the time, slow enough to talk, and once a week you run long. The body learns to burn fat instead of sugar. Then, on the day, you only have to be patient for the first half.',
    },
  },
  {
    name: 'tom',
    look: {
      skin: '#efc4ac',
      shade: '#d19f85',
      lips: '#b0605a',
      hair: '#a9a39b',
      style: 'grey',
      cloth: '#4b5d43',
      trim: '#e9e2d2',
      neck: 'shirt',
      wall: '#cbd3cc',
      room: 'curtain',
      deco: '#b7a88c',
      wide: 1.06,
    },
    voice: 'en-gb-scotland+m1',
    speed: 150,
    pitch: 30,
    video: ['almost-lost', 'too-complicated'],
    says: {
      'almost-lost':
        'In my old job, a hotel wanted its money back. The mistake was ours, so I said so, and I paid it back the same day. Then I asked what it would take to begin again. They wanted one person to talk to, and not five. So I became that person. It took three months, and they came back on a smaller plan.',
      'too-complicated':
        'I would say: you may be right. I have seen people need a whole morning for it. Let us sit down together, and I will write it up on one page while we go. If that page is longer than one side, then it is too complicated, and I will tell our developers so.',
      explain:
        'Bees do not sleep in winter. They sit in a ball around their queen, and they shiver, to keep her warm. The ones outside move in, and the ones inside move out, so that nobody freezes. They eat the honey of the summer. That is why you never take all of it.',
    },
  },
  {
    name: 'yasmin',
    look: {
      skin: '#e3b48b',
      shade: '#c38f65',
      lips: '#b15a52',
      hair: '#2f7078',
      style: 'scarf',
      cloth: '#39505a',
      trim: '#2f7078',
      neck: 'crew',
      wall: '#e2d6d2',
      room: 'door',
      deco: '#b98b5b',
    },
    voice: 'en-gb+f5',
    speed: 160,
    pitch: 50,
    video: ['almost-lost'],
    says: {
      'almost-lost':
        'A travel agency was angry, because their invoices were wrong twice in a row. I checked every invoice of that year myself, and I found one more mistake that they had not seen. I told them about it. They said that nobody had ever done that, and they stayed with us.',
    },
  },
];
