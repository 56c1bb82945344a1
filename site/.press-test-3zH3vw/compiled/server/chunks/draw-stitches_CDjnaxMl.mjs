// src/covers/seeded.ts
/** Numbers from 0 up to 1 that look random and are the same for the same text each time. */
function seeded(text) {
	let state = 2166136261;
	for (const letter of text.normalize("NFC")) state = Math.imul(state ^ letter.codePointAt(0), 16777619);
	return () => {
		state = Math.imul(state ^ state >>> 15, 2246822519) + 2654435769;
		const mixed = Math.imul(state ^ state >>> 13, 3266489917);
		return ((mixed ^ mixed >>> 16) >>> 0) / 2 ** 32;
	};
}
// src/covers/draw-stitches.ts
/** Half the width and height of a motif in stitches, without the stitch in the middle. */
var REACH = 7;
var SIZE = 16;
/**
* A cross-stitch band made from a name: one motif, mirrored both ways as on the region's shirts and towels, repeated
* between two seams. The same name gives the same band.
*/
function drawStitches(name, motifs = 5) {
	const isStitch = motif(name);
	const width = motifs * SIZE + 1;
	const height = 23;
	return {
		width,
		height,
		path: Array.from({ length: height }, (_, y) => Array.from({ length: width }, (__, x) => {
			if (y === 0 || y === 22) return true;
			if (y === 2 || y === 20) return x % 2 === 0;
			if (y < 4 || y > 19) return false;
			return isStitch(x % SIZE - SIZE / 2, y - 11);
		})).map(drawRow).join("")
	};
}
/** Whether there is a stitch so far right of and below the middle. */
function motif(name) {
	const next = seeded(name);
	const rings = Array.from({ length: 8 }, (_, ring) => ring === REACH ? 1 : Math.floor(next() * 3));
	const corner = 2 + Math.floor(next() * 3);
	const spread = Array.from({ length: corner * corner }, () => next() < .45);
	return (x, y) => {
		const [right, down] = [Math.abs(x), Math.abs(y)];
		const ring = right + down;
		if (ring <= REACH) return rings[ring] === 1 || rings[ring] === 2 && right % 2 === 0;
		const [in1, in2] = [SIZE / 2 - right, SIZE / 2 - down];
		return in1 >= 0 && in1 < corner && in2 >= 0 && in2 < corner && (spread[in1 * corner + in2] ?? false);
	};
}
function drawRow(row, y) {
	let path = "";
	for (let from = 0; from < row.length; from++) {
		if (!row[from]) continue;
		let to = from;
		while (row[to]) to++;
		path += `M${from} ${y + .5}h${to - from}`;
		from = to;
	}
	return path;
}
export { drawStitches as t };
