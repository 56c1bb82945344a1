import type { Language } from '../languages/language.ts';
import { toLatin } from '../languages/to-latin.ts';

/** Names of a place by language; a language that has none of its own takes the English one. */
export type Names = { readonly en: string } & Readonly<Record<string, string>>;

export interface Town {
  readonly latitude: number;
  readonly longitude: number;
  /** 1 is shown on every map, 2 from a region on, 3 only close by. */
  readonly rank: 1 | 2 | 3;
  readonly names: Names;
}

/** A river by places that it passes, from its source to its mouth: for maps of a region, not of a valley. */
export interface River {
  readonly course: readonly (readonly [latitude: number, longitude: number])[];
  readonly names: Names;
}

/** A lake by its middle and its extent from west to east and from north to south. */
export interface Lake {
  readonly latitude: number;
  readonly longitude: number;
  readonly kilometres: readonly [across: number, down: number];
  readonly names: Names;
}

const town = (
  latitude: number,
  longitude: number,
  rank: 1 | 2 | 3,
  ...[en, mk, sr, lv, lt]: readonly [string, string, string, string, string]
): Town => ({ latitude, longitude, rank, names: { en, mk, sr, lv, lt } });

const river = (
  [en, mk, sr, lv, lt]: readonly [string, string, string, string, string],
  ...course: readonly (readonly [number, number])[]
): River => ({ course, names: { en, mk, sr, lv, lt } });

const lake = (
  latitude: number,
  longitude: number,
  across: number,
  down: number,
  ...[en, mk, sr, lv, lt]: readonly [string, string, string, string, string]
): Lake => ({ latitude, longitude, kilometres: [across, down], names: { en, mk, sr, lv, lt } });

/** Towns of the regions and around them, the larger ones first. */
export const towns: readonly Town[] = [
  town(41.996, 21.432, 1, 'Skopje', 'Скопје', 'Скопље', 'Skopje', 'Skopjė'),
  town(44.818, 20.457, 1, 'Belgrade', 'Белград', 'Београд', 'Belgrada', 'Belgradas'),
  town(42.698, 23.322, 1, 'Sofia', 'Софија', 'Софија', 'Sofija', 'Sofija'),
  town(42.663, 21.162, 1, 'Pristina', 'Приштина', 'Приштина', 'Priština', 'Priština'),
  town(41.328, 19.819, 1, 'Tirana', 'Тирана', 'Тирана', 'Tirāna', 'Tirana'),
  town(42.441, 19.263, 1, 'Podgorica', 'Подгорица', 'Подгорица', 'Podgorica', 'Podgorica'),
  town(40.64, 22.944, 1, 'Thessaloniki', 'Солун', 'Солун', 'Saloniki', 'Salonikai'),
  town(56.946, 24.106, 1, 'Riga', 'Рига', 'Рига', 'Rīga', 'Ryga'),
  town(54.687, 25.28, 1, 'Vilnius', 'Вилнус', 'Вилњус', 'Viļņa', 'Vilnius'),
  town(59.437, 24.754, 1, 'Tallinn', 'Талин', 'Талин', 'Tallina', 'Talinas'),
  town(53.904, 27.562, 1, 'Minsk', 'Минск', 'Минск', 'Minska', 'Minskas'),
  town(52.23, 21.012, 1, 'Warsaw', 'Варшава', 'Варшава', 'Varšava', 'Varšuva'),
  town(43.321, 21.896, 1, 'Niš', 'Ниш', 'Ниш', 'Niša', 'Nišas'),
  town(55.875, 26.536, 1, 'Daugavpils', 'Даугавпилс', 'Даугавпилс', 'Daugavpils', 'Daugpilis'),
  town(54.898, 23.904, 1, 'Kaunas', 'Каунас', 'Каунас', 'Kauņa', 'Kaunas'),
  town(55.703, 21.144, 1, 'Klaipėda', 'Клајпеда', 'Клајпеда', 'Klaipēda', 'Klaipėda'),
  town(54.71, 20.511, 1, 'Kaliningrad', 'Калининград', 'Калињинград', 'Kaļiņingrada', 'Kaliningradas'),
  town(57.819, 28.332, 1, 'Pskov', 'Псков', 'Псков', 'Pleskava', 'Pskovas'),
  town(41.031, 21.335, 2, 'Bitola', 'Битола', 'Битољ', 'Bitola', 'Bitola'),
  town(42.132, 21.714, 2, 'Kumanovo', 'Куманово', 'Куманово', 'Kumanova', 'Kumanovas'),
  town(41.346, 21.554, 2, 'Prilep', 'Прилеп', 'Прилеп', 'Prilepa', 'Prilepas'),
  town(42.01, 20.972, 2, 'Tetovo', 'Тетово', 'Тетово', 'Tetova', 'Tetovas'),
  town(41.117, 20.802, 2, 'Ohrid', 'Охрид', 'Охрид', 'Ohrida', 'Ohridas'),
  town(41.746, 22.196, 2, 'Štip', 'Штип', 'Штип', 'Štipa', 'Štipas'),
  town(41.437, 22.643, 2, 'Strumica', 'Струмица', 'Струмица', 'Strumica', 'Strumica'),
  town(42.998, 21.946, 2, 'Leskovac', 'Лесковац', 'Лесковац', 'Leskovaca', 'Leskovacas'),
  town(42.551, 21.9, 2, 'Vranje', 'Врање', 'Врање', 'Vraņe', 'Vranjė'),
  town(43.153, 22.586, 2, 'Pirot', 'Пирот', 'Пирот', 'Pirota', 'Pirotas'),
  town(43.904, 22.285, 2, 'Zaječar', 'Заечар', 'Зајечар', 'Zaječara', 'Zaječaras'),
  town(44.014, 20.911, 2, 'Kragujevac', 'Крагуевац', 'Крагујевац', 'Kragujevaca', 'Kragujevacas'),
  town(45.254, 19.842, 2, 'Novi Sad', 'Нови Сад', 'Нови Сад', 'Novi Sada', 'Novi Sadas'),
  town(42.284, 22.691, 2, 'Kyustendil', 'Ќустендил', 'Ћустендил', 'Kjustendila', 'Kiustendilas'),
  town(56.51, 27.333, 2, 'Rēzekne', 'Резекне', 'Резекне', 'Rēzekne', 'Rėzeknė'),
  town(56.651, 23.713, 2, 'Jelgava', 'Јелгава', 'Јелгава', 'Jelgava', 'Jelgava'),
  town(56.505, 21.011, 2, 'Liepāja', 'Лиепаја', 'Лијепаја', 'Liepāja', 'Liepoja'),
  town(57.39, 21.561, 2, 'Ventspils', 'Вентспилс', 'Вентспилс', 'Ventspils', 'Ventspilis'),
  town(56.499, 25.857, 2, 'Jēkabpils', 'Јекабпилс', 'Јекабпилс', 'Jēkabpils', 'Jekabpilis'),
  town(57.541, 25.425, 2, 'Valmiera', 'Валмиера', 'Валмијера', 'Valmiera', 'Valmiera'),
  town(55.933, 23.317, 2, 'Šiauliai', 'Шаулјај', 'Шјауљај', 'Šauļi', 'Šiauliai'),
  town(55.734, 24.358, 2, 'Panevėžys', 'Паневежис', 'Паневежис', 'Panevēža', 'Panevėžys'),
  town(55.498, 25.599, 2, 'Utena', 'Утена', 'Утена', 'Utena', 'Utena'),
  town(55.343, 26.163, 2, 'Ignalina', 'Игналина', 'Игналина', 'Ignalina', 'Ignalina'),
  town(58.378, 26.729, 2, 'Tartu', 'Тарту', 'Тарту', 'Tartu', 'Tartu'),
  town(42.202, 22.332, 2, 'Kriva Palanka', 'Крива Паланка', 'Крива Паланка', 'Kriva Palanka', 'Kriva Palanka'),
  town(41.716, 21.776, 3, 'Veles', 'Велес', 'Велес', 'Velesa', 'Velesas'),
  town(41.916, 22.413, 3, 'Kočani', 'Кочани', 'Кочани', 'Kočani', 'Kočanis'),
  town(41.142, 22.502, 3, 'Gevgelija', 'Гевгелија', 'Ђевђелија', 'Gevgelija', 'Gevgelija'),
  town(42.459, 21.767, 3, 'Bujanovac', 'Бујановац', 'Бујановац', 'Bujanovaca', 'Bujanovacas'),
  town(42.5, 22.472, 3, 'Bosilegrad', 'Босилеград', 'Босилеград', 'Bosilegrada', 'Bosilegradas'),
  town(42.691, 22.171, 3, 'Surdulica', 'Сурдулица', 'Сурдулица', 'Surdulica', 'Surdulica'),
  town(42.967, 22.128, 3, 'Vlasotince', 'Власотинце', 'Власотинце', 'Vlasotince', 'Vlasotincė'),
  town(42.309, 21.649, 3, 'Preševo', 'Прешево', 'Прешево', 'Preševa', 'Preševas'),
  town(43.58, 21.334, 3, 'Kruševac', 'Крушевац', 'Крушевац', 'Kruševaca', 'Kruševacas'),
  town(55.731, 26.247, 3, 'Zarasai', 'Зарасај', 'Зарасај', 'Zarasi', 'Zarasai'),
  town(55.598, 26.438, 3, 'Visaginas', 'Висагинас', 'Висагинас', 'Visagina', 'Visaginas'),
  town(55.961, 25.586, 3, 'Rokiškis', 'Рокишкис', 'Рокишкис', 'Rokišķi', 'Rokiškis'),
  town(56.201, 24.755, 3, 'Biržai', 'Биржај', 'Биржај', 'Birži', 'Biržai'),
  town(55.895, 27.168, 3, 'Krāslava', 'Краслава', 'Краслава', 'Krāslava', 'Kraslava'),
  town(56.547, 27.719, 3, 'Ludza', 'Лудза', 'Лудза', 'Ludza', 'Ludza'),
  town(56.294, 26.725, 3, 'Preiļi', 'Прејли', 'Прејљи', 'Preiļi', 'Preiliai'),
  town(55.639, 27.045, 3, 'Braslaw', 'Браслав', 'Браслав', 'Braslava', 'Breslauja'),
];

export const rivers: readonly River[] = [
  river(
    ['Vardar', 'Вардар', 'Вардар', 'Vardara', 'Vardaras'],
    [41.77, 20.84],
    [41.8, 20.91],
    [42.07, 21.13],
    [41.998, 21.43],
    [41.72, 21.78],
    [41.58, 21.95],
    [41.49, 22.1],
    [41.41, 22.25],
    [41.15, 22.52],
    [40.99, 22.55],
    [40.75, 22.65],
    [40.51, 22.72],
  ),
  river(
    ['South Morava', 'Јужна Морава', 'Јужна Морава', 'Dienvidu Morava', 'Pietų Morava'],
    [42.46, 21.78],
    [42.54, 21.93],
    [42.71, 22.06],
    [42.89, 22.07],
    [43.0, 22.0],
    [43.2, 21.85],
    [43.36, 21.75],
    [43.54, 21.7],
    [43.67, 21.41],
  ),
  river(
    ['Great Morava', 'Голема Морава', 'Велика Морава', 'Lielā Morava', 'Didžioji Morava'],
    [43.67, 21.41],
    [43.93, 21.37],
    [44.1, 21.2],
    [44.33, 21.09],
    [44.57, 21.06],
    [44.71, 21.04],
  ),
  river(
    ['Danube', 'Дунав', 'Дунав', 'Donava', 'Dunojus'],
    [45.25, 19.86],
    [45.2, 20.25],
    [44.83, 20.46],
    [44.67, 20.93],
    [44.74, 21.3],
    [44.66, 21.64],
    [44.47, 22.15],
    [44.7, 22.4],
    [44.61, 22.62],
    [44.2, 22.66],
    [43.99, 22.88],
    [43.83, 23.24],
  ),
  river(
    ['Daugava', 'Даугава', 'Даугава', 'Daugava', 'Dauguva'],
    [55.19, 30.2],
    [55.49, 28.77],
    [55.79, 27.45],
    [55.895, 27.17],
    [55.87, 26.53],
    [56.35, 26.17],
    [56.5, 25.87],
    [56.6, 25.25],
    [56.81, 24.6],
    [56.95, 24.1],
    [57.06, 24.03],
  ),
  river(
    ['Nemunas', 'Неман', 'Њемен', 'Nemuna', 'Nemunas'],
    [54.02, 23.97],
    [54.4, 24.05],
    [54.61, 24.03],
    [54.9, 23.88],
    [55.08, 22.77],
    [55.08, 21.88],
    [55.3, 21.37],
  ),
  river(
    ['Venta', 'Вента', 'Вента', 'Venta', 'Venta'],
    [56.0, 22.94],
    [56.31, 22.34],
    [56.68, 22.02],
    [56.97, 21.97],
    [57.4, 21.54],
  ),
  river(['Gauja', 'Гауја', 'Гауја', 'Gauja', 'Gauja'], [57.54, 25.43], [57.31, 25.2], [57.16, 24.85], [57.16, 24.27]),
];

export const lakes: readonly Lake[] = [
  lake(41.035, 20.715, 14, 29, 'Lake Ohrid', 'Охридско Езеро', 'Охридско језеро', 'Ohridas ezers', 'Ohrido ežeras'),
  lake(40.89, 21.02, 15, 22, 'Lake Prespa', 'Преспанско Езеро', 'Преспанско језеро', 'Prespas ezers', 'Prespos ežeras'),
  lake(
    41.215,
    22.74,
    6.5,
    8.5,
    'Lake Dojran',
    'Дојранско Езеро',
    'Дојранско језеро',
    'Doiranas ezers',
    'Doirano ežeras',
  ),
  lake(56.767, 26.88, 12, 8, 'Lake Lubāns', 'езеро Лубанс', 'језеро Лубанс', 'Lubāns', 'Lubano ežeras'),
  lake(56.325, 27.467, 11, 6, 'Lake Rāzna', 'езеро Разна', 'језеро Разна', 'Rāznas ezers', 'Raznos ežeras'),
  lake(55.63, 26.59, 11, 5, 'Lake Drūkšiai', 'езеро Друкшјај', 'језеро Друкшјај', 'Drūkšu ezers', 'Drūkšiai'),
];

/** The name in a language; in its Latin twin made from the Cyrillic one, as everything there. */
export function nameIn(names: Names, { code, twinOf }: Language): string {
  const cyrillic = twinOf === undefined ? undefined : names[twinOf];
  return cyrillic === undefined ? (names[code] ?? names.en) : toLatin(cyrillic);
}
