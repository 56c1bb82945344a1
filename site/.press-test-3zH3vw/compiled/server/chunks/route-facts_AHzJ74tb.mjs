import { a as Fragment, d as renderTemplate, f as maybeRenderHead, i as renderComponent, m as addAttribute } from "./server_lp5iEsRp.mjs";
import { n as createComponent, t as createAstro } from "./compiler_Ot1z0J2O.mjs";
import { t as renderScript } from "./script_CcuC8MMy.mjs";
import { d as content, g as distanceM, y as fillIn } from "./addresses_DhcJY71i.mjs";
import { n as formatLength, r as formatMetres } from "./format-measure_B-H8Xoo9.mjs";
import { r as stopPlace } from "./map-parts_CLV_c2E3.mjs";
// src/tracks/draw-profile.ts
var [width, height, left, top, bottom] = [
	720,
	220,
	64,
	14,
	190
];
/** Draws the profile of a track; nothing when it has no heights. */
function drawProfile({ profile }) {
	const [first, last] = [profile[0], profile.at(-1)];
	if (!first || !last || last.distanceM === 0) return void 0;
	const heights = profile.map(({ heightM }) => heightM);
	const step = levelStep(Math.max(...heights) - Math.min(...heights));
	const lowest = Math.floor(Math.min(...heights) / step) * step;
	const highest = Math.max(Math.ceil(Math.max(...heights) / step) * step, lowest + 4 * step);
	const x = (distanceM) => Math.round(left + (width - left) * distanceM / last.distanceM);
	const y = (metres) => Math.round((bottom - (bottom - top) * (metres - lowest) / (highest - lowest)) * 10) / 10;
	const points = profile.map((point) => ({
		x: x(point.distanceM),
		y: y(point.heightM)
	}));
	const line = `M${points.map((point) => `${point.x} ${point.y}`).join("L")}`;
	const far = niceStep(last.distanceM / 5);
	const every = Math.ceil(profile.length / 20);
	return {
		width,
		height,
		left,
		top,
		bottom,
		line,
		ground: `${line}V${bottom}H${left}z`,
		points,
		levels: Array.from({ length: Math.round((highest - lowest) / step) + 1 }, (_, at) => lowest + at * step).map((metres) => ({
			y: y(metres),
			metres
		})),
		marks: Array.from({ length: Math.floor(last.distanceM * .97 / far) + 1 }, (_, at) => ({
			x: x(at * far),
			metres: at * far
		})),
		rows: profile.filter((_, at) => at % every === 0 || at === profile.length - 1)
	};
}
/** Four to eight levels; never less than five metres apart. */
var levelStep = (range) => Math.max(niceStep(range / 5), 5);
/** 1, 2 or 5 times a power of ten, not smaller than `least`. */
function niceStep(least) {
	const power = 10 ** Math.floor(Math.log10(Math.max(least, 1)));
	return ([
		1,
		2,
		5,
		10
	].find((times) => times * power >= least) ?? 10) * power;
}
// src/components/Profile.astro
createAstro("http://localhost:4321");
var $$Profile = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Profile;
	const { track, language, plain = false } = Astro.props;
	const { maps } = language.words;
	const profile = track && drawProfile(track);
	return renderTemplate`${track && profile && renderTemplate`${maybeRenderHead($$result)}<figure class="profile">
    <svg${addAttribute(`0 0 ${profile.width} ${profile.height}`, "viewBox")} role="img"${addAttribute(fillIn(maps.profileOf, {
		lowest: formatMetres(language, track.lowestM ?? 0),
		highest: formatMetres(language, track.highestM ?? 0),
		length: formatLength(language, track.lengthM)
	}), "aria-label")}>
      ${profile.levels.map(({ y, metres }) => renderTemplate`<g class="profile-level">
          <path${addAttribute(`M${profile.left} ${y}H${profile.width}`, "d")}></path>
          <text${addAttribute(profile.left - 6, "x")}${addAttribute(y + 4, "y")} text-anchor="end">${formatMetres(language, metres)}</text>
        </g>`)}
      <path class="profile-ground"${addAttribute(profile.ground, "d")}></path>
      <path class="profile-line"${addAttribute(profile.line, "d")}></path>
      ${profile.marks.map(({ x, metres }, at) => renderTemplate`<text class="profile-distance"${addAttribute(x, "x")}${addAttribute(profile.height - 6, "y")}${addAttribute(at === 0 ? "start" : "middle", "text-anchor")}>${formatLength(language, metres)}</text>`)}
      <g class="profile-cursor" visibility="hidden">
        <path${addAttribute(`M0 ${profile.top}V${profile.bottom}`, "d")}></path>
        <circle r="5"></circle>
      </g>
    </svg>
    ${!plain && renderTemplate`${renderComponent($$result, "Fragment", Fragment, {}, { "default": ($$result) => renderTemplate`
        <p class="profile-reader" hidden>
          <input type="range" min="0"${addAttribute(profile.points.length - 1, "max")} value="0"${addAttribute(maps.profileReader, "aria-label")}${addAttribute(profile.points.map(({ x, y }) => `${x},${y}`).join(" "), "data-points")}${addAttribute(maps.profileAt, "data-phrase")}${addAttribute(track.profile.map((one) => `${formatLength(language, one.distanceM)}|${formatMetres(language, one.heightM)}`).join(";"), "data-values")}>
          <output></output>
        </p>
        <details>
          <summary>${maps.profileTable}</summary>
          <div class="table-scroll" tabindex="0" role="region"${addAttribute(maps.profileTable, "aria-label")}>
            <table>
              <thead>
                <tr>
                  <th scope="col">${maps.distanceFromStart}</th>
                  <th scope="col">${maps.height}</th>
                </tr>
              </thead>
              <tbody>
                ${profile.rows.map(({ distanceM, heightM }) => renderTemplate`<tr>
                    <td>${formatLength(language, distanceM)}</td>
                    <td>${formatMetres(language, heightM)}</td>
                  </tr>`)}
              </tbody>
            </table>
          </div>
        </details>
        ${renderScript($$result, "/work/wt/search/site/src/components/Profile.astro?astro&type=script&index=0&lang.ts")}` })}`}
  </figure>`}`;
}, "/work/wt/search/site/src/components/Profile.astro", void 0);
// src/tracks/stop-distances.ts
/** A stop that is further from the track than this is not on it. */
var BESIDE_M = 3e3;
/**
* How far along the track each stop is, in metres, in the order of the stops; nothing for one whose place is not known
* or not on the track. Each is looked for after the one before, so that a round trip ends at its end.
*/
function stopDistances(track, stops) {
	let from = 0;
	return stops.map((stop) => {
		if (!stop) return void 0;
		let nearest = {
			at: -1,
			far: Infinity
		};
		for (let at = from; at < track.points.length; at++) {
			const point = track.points[at];
			const far = point ? distanceM(stop, point) : Infinity;
			if (far < nearest.far) nearest = {
				at,
				far
			};
		}
		if (nearest.far > BESIDE_M) return void 0;
		from = nearest.at;
		return Math.round(track.points[nearest.at]?.distanceM ?? 0);
	});
}
// src/tracks/walking-time.ts
/** Metres an hour: on the level, up and down. */
var SPEEDS = {
	length: 4e3,
	ascent: 300,
	descent: 500
};
/**
* Minutes on foot without rests, as DIN 33466 estimates them: the time for the length and the time for the heights,
* the larger of the two whole and the smaller by half; rounded to five minutes.
*/
function walkingMinutes({ lengthM, ascentM = 0, descentM = 0 }) {
	const along = lengthM / SPEEDS.length;
	const heights = ascentM / SPEEDS.ascent + descentM / SPEEDS.descent;
	const hours = Math.max(along, heights) + Math.min(along, heights) / 2;
	return Math.max(5, Math.round(hours * 60 / 5) * 5);
}
// src/tracks/route-facts.ts
/** The figures of a route. */
function routeFacts({ fields, lang }) {
	const track = content().track(fields.track);
	const lengthM = fields.lengthM ?? (track && track.lengthM > 0 ? track.lengthM : void 0);
	const ascentM = fields.ascentM ?? track?.ascentM;
	const descentM = fields.descentM ?? track?.descentM;
	const isEstimate = fields.durationMinutes === void 0 && fields.kind === "walking" && lengthM !== void 0;
	const stops = fields.stops ?? [];
	const along = track ? stopDistances(track, stops.map((stop) => stopPlace(stop, lang))) : [];
	return {
		track,
		lengthM,
		ascentM,
		descentM,
		lowestM: fields.lowestM ?? track?.lowestM,
		highestM: fields.highestM ?? track?.highestM,
		durationMinutes: isEstimate ? walkingMinutes({
			lengthM,
			ascentM,
			descentM
		}) : fields.durationMinutes,
		isEstimate,
		stops: stops.map((stop, at) => ({
			...stop,
			distanceM: stop.distanceM ?? along[at]
		}))
	};
}
export { $$Profile as n, routeFacts as t };
