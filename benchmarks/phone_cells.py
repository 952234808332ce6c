"""How well messy phone cells are read, and how fast clean ones.

    python benchmarks/phone_cells.py [--seeds 1 2 3] [--per-region 3] [--show DAMAGE]

Exact: valid, with the number (extension, further numbers) that went in. Wrong: valid, with another
number. Junk: something that is no phone, accepted. `parse` is plain phonenumbers beside it.
"""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import phonenumbers as pn

from benchmarks import phone_corpus as corpus
from core.phones import PhoneReading, PhoneStatus, clear_memo, describe_note, read_phone


@dataclass
class Score:
    """Counts over a set of cells."""

    cells: int = 0
    exact: int = 0
    wrong: int = 0
    missed_by: Counter[str] = field(default_factory=Counter)
    examples: list[str] = field(default_factory=list)

    @property
    def exact_share(self) -> float:
        """Share of cells read exactly, 0 to 1."""
        return self.exact / self.cells if self.cells else 0.0


def is_exact(cell: corpus.Cell, reading: PhoneReading) -> bool:
    """Whether the reading is what went into the cell, whole."""
    return (
        reading.status == PhoneStatus.VALID
        and reading.e164 == cell.truth
        and reading.extension == cell.extension
        and reading.other == cell.other
    )


def score(cells: Iterable[corpus.Cell]) -> Score:
    """Reads the cells and counts."""
    result = Score()
    for cell in cells:
        reading = read_phone(cell.text, cell.region, descriptions=False)
        result.cells += 1
        exact = is_exact(cell, reading)
        wrong = reading.status == PhoneStatus.VALID and reading.e164 != cell.truth
        wrong |= bool(reading.other) and not set(reading.other) <= set(cell.other)
        result.exact += exact
        result.wrong += wrong
        if not exact:
            result.missed_by[cell.damage] += 1
            words = "; ".join(describe_note(note) for note in reading.notes)
            flag = "WRONG " if wrong else ""
            result.examples.append(
                f"{flag}{cell.damage}: {cell.text!r} {cell.region} -> {reading.status}"
                f" {reading.e164} {reading.extension} {reading.other} [{words}] truth {cell.truth}"
                f" {cell.extension} {cell.other}"
            )
    return result


def accepted_junk(junk: Iterable[str], regions: Iterable[str]) -> list[tuple[str, str, str]]:
    """Junk taken for a phone: (text, region, number)."""
    return [
        (text, region, reading.e164)
        for region in regions
        for text in junk
        if (reading := read_phone(text, region, descriptions=False)).status == PhoneStatus.VALID
    ]


def accepted_lost(regions: Iterable[str], *, seed: int, per_region: int) -> list[str]:
    """Cells whose number is lost or doubtful, accepted all the same."""
    lost = corpus.never_accepted(regions, seed=seed, per_region=per_region)
    return [
        f"{damage}: {text!r} {region}"
        for damage, text, region in lost
        if read_phone(text, region, descriptions=False).status == PhoneStatus.VALID
    ]


def parse_alone(cells: Iterable[corpus.Cell]) -> Score:
    """What phonenumbers.parse makes of the same cells."""
    result = Score()
    for cell in cells:
        result.cells += 1
        try:
            number = pn.parse(cell.text, cell.region)
        except pn.NumberParseException:
            continue
        if pn.is_valid_number(number):
            number_text = corpus.e164(number)
            result.exact += number_text == cell.truth
            result.wrong += number_text != cell.truth
    return result


def clean_cells_us(count: int = 6000) -> dict[str, float]:
    """CPU microseconds per distinct clean cell of many regions, warm, best of five."""
    made = list(
        corpus.cells(
            corpus.TUNING_REGIONS,
            {name: corpus.TUNING_DAMAGES[name] for name in ("e164", "international", "national")},
            seed=99,
            per_region=-(-count // (3 * len(corpus.TUNING_REGIONS))),
        )
    )
    work = list(dict.fromkeys((cell.text, cell.region) for cell in made))
    figures = {}
    for name, descriptions in (("with descriptions", True), ("without", False)):
        best = float("inf")
        for _ in range(5):
            clear_memo()
            start = time.process_time()
            for text, region in work:
                read_phone(text, region, descriptions=descriptions)
            best = min(best, time.process_time() - start)
        figures[name] = best / len(work) * 1e6
    return figures


def main() -> None:
    """Prints the figures for every seed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2, 3])
    parser.add_argument("--per-region", type=int, default=3)
    parser.add_argument("--show", default="", help="print the missed cells of a tuning damage")
    parser.add_argument("--no-speed", action="store_true")
    options = parser.parse_args()
    sets = {
        "tuning": (corpus.TUNING_REGIONS, corpus.TUNING_DAMAGES),
        "held-out regions": (corpus.HELD_OUT_REGIONS, corpus.TUNING_DAMAGES),
        "held-out damages": (corpus.TUNING_REGIONS, corpus.HELD_OUT_DAMAGES),
        "held-out both": (corpus.HELD_OUT_REGIONS, corpus.HELD_OUT_DAMAGES),
    }
    for seed in options.seeds:
        for name, (regions, damages) in sets.items():
            made = list(corpus.cells(regions, damages, seed=seed, per_region=options.per_region))
            ours, plain = score(made), parse_alone(made)
            print(
                f"seed {seed} {name:17} {ours.cells:6,} cells: exact {ours.exact_share:7.2%} wrong"
                f" {ours.wrong:3} | parse alone: exact {plain.exact_share:6.1%} wrong {plain.wrong}"
            )
            if name == "tuning" and options.show:
                for line in ours.examples:
                    if options.show in ("all", line.split(":")[0].removeprefix("WRONG ")):
                        print("   ", line)
                print("   ", ours.missed_by.most_common(12))
        everywhere = (*corpus.TUNING_REGIONS, *corpus.HELD_OUT_REGIONS)
        lost = accepted_lost(everywhere, seed=seed, per_region=options.per_region)
        print(f"seed {seed} lost or doubtful numbers accepted: {len(lost)} {lost[:3]}")
    for name, junk in (("tuning", corpus.TUNING_JUNK), ("held-out", corpus.HELD_OUT_JUNK)):
        accepted = accepted_junk(junk, everywhere)
        print(f"junk, {name}: {len(accepted)} of {len(junk) * len(everywhere):,} accepted")
        if name == "tuning" and options.show:
            print("   ", accepted[:20])
    if not options.no_speed:
        for name, figure in clean_cells_us().items():
            print(f"clean distinct cells {name}: {figure:.1f} us of CPU each")


if __name__ == "__main__":
    main()
