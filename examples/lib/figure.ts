/** How a drawn person looks. Colours are CSS colours. */
export interface Look {
  readonly skin: string;
  /** Shade of the skin: under the chin, nose, ears. */
  readonly shade: string;
  readonly lips: string;
  readonly hair: string;
  readonly style: 'crop' | 'coils' | 'long' | 'parted' | 'curls' | 'grey' | 'scarf';
  readonly cloth: string;
  readonly trim: string;
  readonly neck: 'crew' | 'shirt' | 'v';
  readonly wall: string;
  readonly room: 'window' | 'shelf' | 'plant' | 'lamp' | 'picture' | 'curtain' | 'door';
  readonly deco: string;
  readonly glasses?: boolean;
  readonly beard?: string;
  readonly earrings?: string;
  /** Width of the face against the usual one. */
  readonly wide?: number;
}

/** How the person holds still for one frame. */
export interface Pose {
  /** 0 closed … 1 wide open. */
  readonly mouth: number;
  /** -1 rounded … 1 wide, as in "o" and "ee". */
  readonly spread: number;
  /** 0 open … 1 closed. */
  readonly lids: number;
  /** Turn of the head, -1 … 1. */
  readonly turn: number;
  /** Nod, -1 up … 1 down. */
  readonly nod: number;
  /** Tilt in radians. */
  readonly tilt: number;
  readonly breath: number;
  readonly gaze: number;
  readonly brows: number;
}

/**
 * Draws one frame, 480 × 360: a calm flat figure before a wall. Runs in a browser's canvas; it must not refer to anything outside.
 */
export function figure(ctx: CanvasRenderingContext2D, look: Look, pose: Pose): void {
  const fill = (colour: string, draw: () => void, alpha = 1) => {
    ctx.save();
    ctx.globalAlpha = alpha;
    ctx.fillStyle = colour;
    ctx.beginPath();
    draw();
    ctx.fill();
    ctx.restore();
  };
  const stroke = (colour: string, width: number, draw: () => void, alpha = 1) => {
    ctx.save();
    ctx.globalAlpha = alpha;
    ctx.strokeStyle = colour;
    ctx.lineWidth = width;
    ctx.lineCap = 'round';
    ctx.lineJoin = 'round';
    ctx.beginPath();
    draw();
    ctx.stroke();
    ctx.restore();
  };
  const oval = (x: number, y: number, rx: number, ry: number, turn = 0) => {
    ctx.moveTo(x + rx * Math.cos(turn), y + rx * Math.sin(turn));
    ctx.ellipse(x, y, Math.max(0.1, rx), Math.max(0.1, ry), turn, 0, Math.PI * 2);
  };
  const sheet = (x: number, y: number, w: number, h: number, r: number) => ctx.roundRect(x, y, w, h, r);
  /** A closed outline through cubic curves: start, then triples of points. */
  const outline = (start: [number, number], ...curves: [number, number, number, number, number, number][]) => {
    ctx.moveTo(...start);
    for (const c of curves) ctx.bezierCurveTo(...c);
    ctx.closePath();
  };
  const mirrored = (draw: (side: 1 | -1) => void) => {
    draw(-1);
    draw(1);
  };

  // ------------------------------------------------------------------------------------------------------------ the room
  fill(look.wall, () => ctx.rect(0, 0, 480, 360));
  const rooms = {
    window() {
      fill('#ffffff', () => sheet(24, -20, 116, 170, 6), 0.45);
      fill(look.deco, () => sheet(32, -20, 46, 162, 3), 0.35);
      fill(look.deco, () => sheet(86, -20, 46, 162, 3), 0.35);
      fill('#000000', () => sheet(372, 70, 78, 230, 5), 0.07);
    },
    shelf() {
      fill('#000000', () => sheet(330, 96, 150, 6, 2), 0.16);
      const books: [number, number, string][] = [
        [340, 54, look.deco],
        [354, 44, '#ffffff'],
        [366, 58, look.deco],
        [384, 50, '#000000'],
      ];
      for (const [x, h, colour] of books)
        fill(colour, () => sheet(x, 96 - h, 11, h, 2), colour === look.deco ? 0.6 : 0.25);
      fill('#ffffff', () => oval(436, 78, 17, 17), 0.35);
      fill('#000000', () => sheet(0, 40, 58, 150, 5), 0.06);
    },
    plant() {
      fill('#ffffff', () => sheet(330, -10, 130, 130, 5), 0.3);
      fill(
        '#9a6b4f',
        () => outline([26, 288], [28, 330, 34, 360, 38, 360], [60, 360, 78, 360, 80, 360], [86, 340, 90, 310, 92, 288]),
        0.9,
      );
      for (const [x, y, r, t] of [
        [58, 232, 13, 0],
        [36, 246, 12, -0.7],
        [82, 246, 12, 0.7],
        [20, 268, 10, -1.15],
        [96, 268, 10, 1.15],
        [50, 206, 10, -0.25],
      ] as const)
        fill(look.deco, () => oval(x, y, r, 42, t), 0.75);
    },
    lamp() {
      fill('#fff4d8', () => oval(404, 112, 90, 84), 0.35);
      fill(
        look.deco,
        () =>
          outline(
            [380, 84],
            [390, 82, 418, 82, 428, 84],
            [434, 100, 440, 118, 444, 130],
            [420, 134, 388, 134, 364, 130],
          ),
        0.85,
      );
      stroke(
        '#000000',
        4,
        () => {
          ctx.moveTo(404, 132);
          ctx.lineTo(404, 360);
        },
        0.25,
      );
      fill('#000000', () => sheet(-10, 30, 80, 180, 5), 0.05);
    },
    picture() {
      fill('#ffffff', () => sheet(30, 36, 104, 132, 3), 0.55);
      fill(look.deco, () => sheet(40, 46, 84, 112, 2), 0.45);
      fill('#ffffff', () => oval(98, 76, 11, 11), 0.6);
      fill(
        '#000000',
        () =>
          outline(
            [40, 158],
            [56, 120, 70, 108, 84, 126],
            [96, 112, 110, 118, 124, 142],
            [124, 150, 124, 158, 124, 158],
          ),
        0.12,
      );
      fill('#000000', () => sheet(392, 200, 110, 200, 6), 0.07);
    },
    curtain() {
      fill('#ffffff', () => sheet(340, -10, 150, 250, 4), 0.4);
      for (let x = 356; x < 480; x += 26) fill(look.deco, () => sheet(x, -10, 15, 290, 7), 0.4);
      fill('#000000', () => sheet(20, 84, 66, 84, 4), 0.07);
    },
    door() {
      fill('#000000', () => sheet(28, 24, 112, 360, 4), 0.07);
      fill('#ffffff', () => sheet(44, 44, 80, 110, 3), 0.16);
      fill('#ffffff', () => sheet(44, 176, 80, 150, 3), 0.16);
      fill(look.deco, () => oval(126, 206, 5, 5), 0.8);
      fill(look.deco, () => sheet(380, 60, 70, 92, 4), 0.35);
    },
  };
  rooms[look.room]();

  // ------------------------------------------------------------------------------------------------- where the head stands
  const wide = look.wide ?? 1;
  const head = (depth: number, draw: () => void) => {
    ctx.save();
    ctx.translate(240, 262);
    ctx.rotate(pose.tilt);
    // What is nearer to us moves further: that turns a flat head.
    ctx.translate(pose.turn * (3 + depth * 5), pose.nod * (1.5 + depth * 3.2));
    ctx.translate(0, -100);
    ctx.scale(1.1, 1.1);
    draw();
    ctx.restore();
  };
  const rx = 60 * wide;
  const lift = pose.breath * 1.6;

  // ---------------------------------------------------------------------------------------------------- behind the head
  head(-0.5, () => {
    if (look.style === 'long') {
      fill(look.hair, () =>
        outline(
          [0, -92],
          [62, -94, 84, -44, 80, 12],
          [78, 60, 104, 110, 84, 168],
          [50, 182, -50, 182, -84, 168],
          [-104, 110, -78, 60, -80, 12],
          [-84, -44, -62, -94, 0, -92],
        ),
      );
    }
    if (look.style === 'coils') {
      fill(look.hair, () => oval(0, -92, 34, 30));
      fill(look.hair, () => oval(0, -34, 72, 64));
    }
    if (look.style === 'curls') {
      for (const [x, y, r] of [
        [-58, -40, 30],
        [58, -40, 30],
        [-66, 2, 26],
        [66, 2, 26],
        [-62, 40, 22],
        [62, 40, 22],
        [-30, -76, 30],
        [30, -76, 30],
        [0, -84, 30],
      ] as const)
        fill(look.hair, () => oval(x, y, r, r));
    }
    if (look.style === 'scarf') {
      fill(look.hair, () =>
        outline(
          [0, -98],
          [62, -98, 88, -50, 84, 10],
          [82, 60, 92, 110, 110, 150],
          [60, 190, -60, 190, -110, 150],
          [-92, 110, -82, 60, -84, 10],
          [-88, -50, -62, -98, 0, -98],
        ),
      );
    }
  });

  // ------------------------------------------------------------------------------------------------------- neck and chest
  ctx.save();
  ctx.translate(0, -lift);
  fill(look.cloth, () =>
    outline(
      [240, 268],
      [286, 270, 330, 284, 362, 306],
      [388, 324, 400, 350, 404, 380],
      [300, 384, 180, 384, 76, 380],
      [80, 350, 92, 324, 118, 306],
      [150, 284, 194, 270, 240, 268],
    ),
  );
  fill(
    '#000000',
    () =>
      outline(
        [362, 306],
        [388, 324, 400, 350, 404, 380],
        [390, 382, 372, 382, 360, 380],
        [364, 350, 366, 330, 362, 306],
      ),
    0.08,
  );
  fill(
    '#000000',
    () =>
      outline([118, 306], [92, 324, 80, 350, 76, 380], [90, 382, 108, 382, 120, 380], [116, 350, 114, 330, 118, 306]),
    0.08,
  );
  ctx.restore();
  fill(look.skin, () =>
    outline([214, 206], [214, 250, 214, 262, 204, 280], [222, 302, 258, 302, 276, 280], [266, 262, 266, 250, 266, 206]),
  );
  fill(
    look.shade,
    () =>
      outline(
        [214, 216],
        [224, 250, 256, 250, 266, 216],
        [266, 236, 266, 244, 266, 246],
        [252, 268, 228, 268, 214, 246],
      ),
    0.75,
  );
  ctx.save();
  ctx.translate(0, -lift);
  if (look.neck === 'crew')
    stroke(look.trim, 8, () => {
      ctx.moveTo(200, 278);
      ctx.bezierCurveTo(216, 304, 264, 304, 280, 278);
    });
  if (look.neck === 'v') {
    fill(look.skin, () =>
      outline(
        [204, 276],
        [214, 296, 228, 316, 240, 328],
        [252, 316, 266, 296, 276, 276],
        [262, 296, 218, 296, 204, 276],
      ),
    );
    stroke(look.trim, 6, () => {
      ctx.moveTo(200, 274);
      ctx.lineTo(240, 330);
      ctx.lineTo(280, 274);
    });
  }
  if (look.neck === 'shirt')
    mirrored((side) => {
      fill(look.trim, () => {
        ctx.moveTo(240, 306);
        ctx.lineTo(240 + side * 46, 268);
        ctx.lineTo(240 + side * 58, 288);
        ctx.lineTo(240 + side * 24, 324);
        ctx.closePath();
      });
    });
  if (look.neck === 'shirt')
    stroke(
      '#000000',
      2,
      () => {
        ctx.moveTo(240, 308);
        ctx.lineTo(240, 372);
      },
      0.2,
    );
  ctx.restore();

  if (look.style === 'scarf') {
    fill(look.hair, () =>
      outline(
        [184, 214],
        [176, 262, 168, 288, 150, 306],
        [196, 336, 284, 336, 330, 306],
        [312, 288, 304, 262, 296, 214],
      ),
    );
    stroke(
      '#000000',
      3,
      () => {
        ctx.moveTo(176, 270);
        ctx.bezierCurveTo(206, 306, 262, 312, 306, 284);
      },
      0.12,
    );
  }

  // --------------------------------------------------------------------------------------------------------------- head
  head(0, () => {
    if (look.style !== 'scarf')
      mirrored((side) => {
        fill(look.skin, () => oval(side * (rx - 1), 6, 11, 17, side * 0.12));
        stroke(
          look.shade,
          2.5,
          () => {
            ctx.moveTo(side * (rx + 4), -2);
            ctx.quadraticCurveTo(side * (rx + 5), 8, side * rx, 12);
          },
          0.7,
        );
        if (look.earrings) fill(look.earrings, () => oval(side * (rx + 2), 26, 4, 4));
      });
    fill(look.skin, () =>
      outline(
        [0, -82],
        [40, -82, rx, -54, rx, -4],
        [rx, 40, 46 * wide, 82, 0, 82],
        [-46 * wide, 82, -rx, 40, -rx, -4],
        [-rx, -54, -40, -82, 0, -82],
      ),
    );
  });

  // --------------------------------------------------------------------------------------------------------------- face
  head(0.9, () => {
    mirrored((side) => fill(look.lips, () => oval(side * 35 * wide, 27, 13, 8), 0.11));
    if (look.beard) {
      fill(look.beard, () =>
        outline(
          [-rx + 2, 2],
          [-rx + 4, 44, -44, 85, 0, 86],
          [44, 85, rx - 4, 44, rx - 2, 2],
          [rx - 10, 26, 36, 27, 22, 27],
          [10, 23, -10, 23, -22, 27],
          [-36, 27, -rx + 10, 26, -rx + 2, 2],
        ),
      );
    }
    const eye = 24 * wide;
    mirrored((side) => {
      const x = side * eye + pose.gaze * 2;
      const open = 1 - pose.lids;
      if (open < 0.25)
        stroke('#2a211c', 3, () => {
          ctx.moveTo(x - 7, -4);
          ctx.quadraticCurveTo(x, 0, x + 7, -4);
        });
      else {
        fill('#241c19', () => oval(x, -5, 5.6, 7.4 * open));
        fill('#ffffff', () => oval(x + 1.8, -8, 1.7, 1.9 * open), 0.85);
      }
      stroke(
        look.style === 'grey' ? '#7d756d' : look.style === 'scarf' ? '#2b211c' : look.hair,
        4,
        () => {
          const y = -25 - pose.brows * 3.5;
          ctx.moveTo(side * (eye - 11), y + 1);
          ctx.quadraticCurveTo(side * eye, y - 5, side * (eye + 12), y + 2);
        },
        0.9,
      );
    });
    stroke(
      look.shade,
      3,
      () => {
        ctx.moveTo(-1, 4);
        ctx.quadraticCurveTo(7, 17, -2, 19);
      },
      0.9,
    );

    const open = pose.mouth;
    const half = 17 + pose.spread * 4 - open * 2;
    const y = 43;
    if (open < 0.1)
      stroke(look.lips, 3.4, () => {
        ctx.moveTo(-half - 1, y - 2.5);
        ctx.quadraticCurveTo(0, y + 7, half + 1, y - 2.5);
      });
    else {
      const drop = 5 + open * 17;
      const lips = () => {
        ctx.moveTo(-half, y - 1);
        ctx.quadraticCurveTo(0, y - 4 - open * 2, half, y - 1);
        ctx.bezierCurveTo(half * 0.7, y + drop, -half * 0.7, y + drop, -half, y - 1);
        ctx.closePath();
      };
      fill('#4a1c1c', lips);
      ctx.save();
      ctx.beginPath();
      lips();
      ctx.clip();
      fill('#fbf6ee', () => sheet(-half * 0.72, y - 7, half * 1.44, 8.5, 3));
      fill('#c2645f', () => oval(0, y + drop * 0.86, half * 0.55, drop * 0.34));
      ctx.restore();
      stroke(look.lips, 3, lips);
    }
    if (look.glasses) {
      mirrored((side) => {
        fill('#ffffff', () => sheet(side * eye - 17, -20, 34, 29, 11), 0.13);
        stroke('#2d2a28', 3, () => sheet(side * eye - 17, -20, 34, 29, 11));
        stroke('#2d2a28', 3, () => {
          ctx.moveTo(side * (eye + 17), -9);
          ctx.lineTo(side * (rx - 1), -10);
        });
      });
      stroke('#2d2a28', 3, () => {
        ctx.moveTo(-eye + 17, -8);
        ctx.quadraticCurveTo(0, -13, eye - 17, -8);
      });
    }
  });

  // -------------------------------------------------------------------------------------------------- hair before the face
  head(0.35, () => {
    const tops = {
      crop: () =>
        outline(
          [-rx - 2, -8],
          [-rx - 10, -66, -44, -100, 4, -98],
          [50, -98, rx + 10, -62, rx + 2, -8],
          [rx - 4, -30, rx - 8, -42, 44, -50],
          [16, -42, -22, -44, -44, -54],
          [-rx + 6, -40, -rx + 3, -28, -rx - 2, -8],
        ),
      parted: () =>
        outline(
          [-rx - 3, 0],
          [-rx - 12, -62, -50, -102, 6, -100],
          [54, -98, rx + 12, -58, rx + 3, 0],
          [rx, -26, rx - 8, -44, 30, -60],
          [12, -34, -28, -26, -rx + 6, -30],
          [-rx + 2, -20, -rx, -10, -rx - 3, 0],
        ),
      long: () =>
        outline(
          [-rx - 4, 40],
          [-rx - 18, -50, -46, -98, 4, -97],
          [50, -96, rx + 18, -50, rx + 4, 40],
          [rx + 4, 0, rx - 6, -36, 20, -62],
          [-4, -36, -rx + 4, -20, -rx + 1, 0],
          [-rx - 1, 14, -rx - 2, 28, -rx - 4, 40],
        ),
      coils: () =>
        outline(
          [-rx - 3, -4],
          [-rx - 10, -60, -40, -92, 0, -92],
          [40, -92, rx + 10, -60, rx + 3, -4],
          [rx - 2, -34, 34, -56, 0, -56],
          [-34, -56, -rx + 2, -34, -rx - 3, -4],
        ),
      curls: () => {
        for (const [x, y, r] of [
          [-44, -52, 19],
          [-20, -66, 20],
          [6, -70, 20],
          [32, -62, 20],
          [50, -42, 16],
          [-57, -28, 14],
          [58, -22, 12],
        ] as const)
          oval(x * wide, y, r, r);
      },
      grey: () =>
        outline(
          [-rx - 4, 8],
          [-rx - 12, -40, -rx + 2, -76, -30, -84],
          [-10, -92, 20, -92, 36, -82],
          [rx, -72, rx + 12, -40, rx + 4, 8],
          [rx - 2, -20, rx - 8, -44, 36, -58],
          [20, -68, -22, -68, -38, -56],
          [-rx + 8, -42, -rx + 2, -20, -rx - 4, 8],
        ),
      scarf: () => {
        // The opening for the face, cut out of the cloth.
        ctx.moveTo(0, -98);
        ctx.bezierCurveTo(60, -98, 84, -50, 80, 8);
        ctx.bezierCurveTo(78, 60, 50, 100, 0, 104);
        ctx.bezierCurveTo(-50, 100, -78, 60, -80, 8);
        ctx.bezierCurveTo(-84, -50, -60, -98, 0, -98);
        ctx.closePath();
        ctx.moveTo(0, -66);
        ctx.bezierCurveTo(-40, -64, -54, -34, -54, 2);
        ctx.bezierCurveTo(-54, 44, -32, 76, 0, 77);
        ctx.bezierCurveTo(32, 76, 54, 44, 54, 2);
        ctx.bezierCurveTo(54, -34, 40, -64, 0, -66);
        ctx.closePath();
      },
    };
    fill(look.hair, tops[look.style]);
    if (look.style === 'scarf') {
      stroke(
        '#000000',
        3,
        () => {
          ctx.moveTo(-56, 40);
          ctx.bezierCurveTo(-30, 92, 20, 104, 66, 84);
        },
        0.12,
      );
    }
    if (look.style === 'long')
      stroke(
        '#ffffff',
        3,
        () => {
          ctx.moveTo(-44, -66);
          ctx.bezierCurveTo(-66, -40, -70, 0, -70, 40);
        },
        0.1,
      );
    if (look.style === 'parted' || look.style === 'crop')
      stroke(
        '#ffffff',
        3,
        () => {
          ctx.moveTo(-26, -84);
          ctx.quadraticCurveTo(4, -92, 34, -82);
        },
        0.12,
      );
  });
}
