"""A card per operation: its switch, where it happens, its figures, and its options as a form."""

from collections.abc import Mapping, Sequence
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import streamlit as st

from core.errors import RequestError
from core.operations import AnyOperation, all_operations
from core.operations.operation import OptionField, option_fields
from core.phones.region_names import region_names
from core.tables.roles import Role
from core.texts import language, say
from core.uploads import Upload
from pages.widgets import columns, layout

# Options that the Upload screen has settled: they are shown here, not asked again.
_SETTLED = {"region": lambda upload: upload.region}
SEGMENTS = 4


def draw(upload: Upload) -> list[AnyOperation]:
    """Every operation there is; those that are switched on, with their options, are returned."""
    cards = [_card(cls, upload) for cls in all_operations().values()]
    return [operation for operation in cards if operation is not None]


def summary(chosen: Sequence[AnyOperation]) -> str:
    """What the button beside it will do."""
    if not chosen:
        return say("pages.cards.choose")
    return say("pages.cards.bar", count=len(chosen))


def run_words(chosen: Sequence[AnyOperation]) -> str:
    """The words on the button."""
    return say("pages.cards.run", count=len(chosen)) if chosen else say("pages.cards.run_none")


def _card(cls: type[AnyOperation], upload: Upload) -> AnyOperation | None:
    missing = [role for role in cls.needs if not upload.roles.get(role)]
    with st.container(border=True, gap="small"):
        with st.container(
            horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"
        ):
            is_on = st.toggle(
                f"**{cls.title}**",
                not missing,
                key=f"on_{cls.slug}_{upload.id}_{bool(missing)}",
                disabled=bool(missing),
                persist_state="session",
            )
            st.badge(say("pages.cards.free_here"), icon=":material/lock:", color="green")
        if missing:
            _ask_for(cls, missing)
            return None
        layout.facts(_figures(cls, upload))
        operation = _form(cls, upload)
    return operation if is_on else None


def _ask_for(cls: type[AnyOperation], missing: Sequence[Role]) -> None:
    """Which column to name, and the way there."""
    names = ", ".join(columns.role_name(role) for role in missing)
    st.markdown(say("pages.cards.missing", roles=names))
    if st.button(
        say("pages.cards.to_columns"), icon=":material/arrow_back:", key=f"map_{cls.slug}"
    ):
        st.switch_page("upload.py")


def _figures(cls: type[AnyOperation], upload: Upload) -> list[tuple[str, str]]:
    names = [name for role in cls.needs for name in upload.roles[role]]
    figures = [
        (say("pages.cards.rows"), f"{len(upload.table):,}"),
        (say("pages.cards.distinct"), f"{_distinct(upload.id, upload.revision, names, upload):,}"),
        (say("pages.cards.price"), say("pages.cards.free")),
        (say("pages.cards.columns"), ", ".join(names)),
    ]
    if "region" in {field.name for field in option_fields(cls)}:
        figures.append((say("pages.cards.region"), region_names(language())[upload.region]))
    return figures


@st.cache_data(max_entries=100, show_spinner=False)
def _distinct(upload_id: str, revision: int, names: list[str], _upload: Upload) -> int:
    """Different cells, or different rows of cells, in the columns of these names."""
    first, *others = [pa.array(_upload.table.frame[name], pa.large_string()) for name in names]
    # Joined before they are counted: several times as fast as grouping by the columns.
    between = pa.scalar("\x1f", pa.large_string())
    cells = pc.binary_join_element_wise(first, *others, between) if others else first
    return int(pc.count_distinct(cells).as_py())


def _form(cls: type[AnyOperation], upload: Upload) -> AnyOperation | None:
    """The operation with the options of its form; None, and the reason, if they cannot be."""
    settled = {
        field.name: _SETTLED[field.name](upload)
        for field in option_fields(cls)
        if field.name in _SETTLED
    }
    asked = [field for field in option_fields(cls) if field.name not in settled]
    values: dict[str, Any] = {}
    if asked:
        with st.expander(say("pages.cards.options"), type="compact"):
            values = {field.name: _ask(field, f"option_{cls.slug}_{field.name}") for field in asked}
    try:
        return cls(**settled, **values)
    except RequestError as error:
        layout.alarm(str(error))
        return None


def _ask(field: OptionField, key: str) -> Any:
    """One option of a form, as its kind asks for."""
    common: Mapping[str, Any] = {
        "key": key,
        "help": field.help or None,
        "persist_state": "session",
    }
    if field.kind == "bool":
        return st.toggle(field.label, field.default, **common)
    if field.kind == "choice":
        index = field.choices.index(field.default)
        if len(field.choices) > SEGMENTS:
            return st.selectbox(field.label, field.choices, index, **common)
        return st.segmented_control(
            field.label, field.choices, default=field.default, required=True, **common
        )
    if field.kind == "text":
        return st.text_input(field.label, field.default, **common)
    number = int if field.kind == "int" else float
    low, high = (None if edge is None else number(edge) for edge in (field.minimum, field.maximum))
    return st.number_input(field.label, low, high, field.default, **common)
