import classes from './shaft-drawing.module.css';

/** Blocks of one coal seam: left edge and width, in the units of the drawing (640 wide). */
type Seam = readonly (readonly [left: number, width: number])[];

/** A planning under the ground: each seam a machine, each block a booking. The fourth seam carries the lit one. */
const SEAMS: readonly Seam[] = [
  [
    [36, 124],
    [182, 86],
    [304, 204],
    [536, 66],
  ],
  [
    [-8, 96],
    [118, 164],
    [338, 54],
    [422, 146],
  ],
  [
    [58, 74],
    [164, 144],
    [346, 56],
    [428, 174],
  ],
  [
    [18, 144],
    [188, 62],
    [440, 122],
  ],
  [
    [82, 106],
    [218, 64],
    [312, 166],
    [508, 104],
  ],
  [
    [-8, 176],
    [198, 124],
    [352, 66],
    [448, 134],
  ],
  [
    [48, 84],
    [158, 184],
    [372, 106],
    [508, 74],
  ],
  [
    [-8, 120],
    [138, 94],
    [258, 164],
    [448, 200],
  ],
];

const GROUND = 352;
const FIRST_SEAM = 404;
const SEAM_STEP = 44;
const SEAM_HEIGHT = 26;
const LIT_SEAM = 3;

function Wheel({ x, lit }: { x: number; lit?: boolean }) {
  const rim = 30;
  const diagonal = 21;
  return (
    <g className={lit ? classes.lit : classes.steel}>
      <circle cx={x} cy={98} r={rim} strokeWidth={lit ? 4 : 3} />
      <path
        strokeWidth={1.6}
        d={`M${x} ${98 - rim}v60M${x - rim} 98h60M${x - diagonal} ${98 - diagonal}l42 42M${x + diagonal} ${98 - diagonal}l-42 42`}
      />
    </g>
  );
}

/** The one large drawing of the product: the headframe above, the planning as coal seams below. */
export function ShaftDrawing() {
  return (
    <svg
      className={classes.drawing}
      viewBox="0 0 640 800"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden
      focusable="false"
    >
      <g className={classes.steel} strokeWidth={3}>
        {/* Tower with braces, and the slanted leg that takes the pull of the cable. */}
        <path d="M296 352V132M344 352V132M296 178h48M296 226h48M296 274h48M296 318h48" />
        <path d="M296 178l48 48M344 226l-48 48M296 274l48 44" />
        <path d="M284 132h140M344 132l124 220M424 132l80 220M381 198h67M418 264h54M381 198l91 66" />
        <path d="M292 104h140" strokeWidth={2} />
        <path d="M300 120v12M340 120v12M374 120v12M414 120v12" />
        <path d="M341 77l255 231M415 76l181 232" strokeWidth={1.5} />
        {/* Winding house on the right, saw-tooth hall on the left. */}
        <path d="M552 352v-44h88M0 352v-62h52l36-26 36 26 36-26 36 26 36-26v88" />
        <path d="M28 312h24M76 312h24M124 312h24M172 312h24" strokeWidth={2} />
      </g>
      <Wheel x={394} />
      <Wheel x={320} lit />
      {SEAMS.map((seam, depth) => {
        const top = FIRST_SEAM + depth * SEAM_STEP;
        return (
          <g key={top} className={classes.seam} opacity={1 - depth * 0.085}>
            <path d={`M0 ${top + SEAM_HEIGHT / 2}h640`} />
            {seam.map(([left, width]) => (
              <rect key={left} x={left} y={top} width={width} height={SEAM_HEIGHT} rx={5} />
            ))}
          </g>
        );
      })}
      <path className={classes.lit} d={`M0 ${GROUND}h640`} strokeWidth={3} />
      <path className={classes.lit} d={`M320 ${GROUND}V${FIRST_SEAM + LIT_SEAM * SEAM_STEP}`} strokeWidth={2} />
      <rect
        className={classes.lamp}
        x={270}
        y={FIRST_SEAM + LIT_SEAM * SEAM_STEP}
        width={138}
        height={SEAM_HEIGHT}
        rx={5}
      />
    </svg>
  );
}
