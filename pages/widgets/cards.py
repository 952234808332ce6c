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
from core.store import StoreError, open_store
from core.tables.roles import Role
from core.texts import DEFAULT_LANGUAGE, catalogue, language, say
from core.uploads import Upload
from pages.widgets import amounts, columns, layout

# Options that the Upload screen has settled: they are shown here, not asked again.
_SETTLED = {"region": lambda upload: upload.region}
SEGMENTS = 4
OPTION_WIDTH = 250


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
    missing = _missing(cls, upload)
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


def _missing(cls: type[AnyOperation], upload: Upload) -> Sequence[Role]:
    """Roles without which it cannot run: each of those it needs, or all of which one would do."""
    needed = [role for role in cls.needs if not upload.roles.get(role)]
    one_of = cls.needs_one_of
    return needed or ([] if any(upload.roles.get(role) for role in one_of) else one_of)


def _ask_for(cls: type[AnyOperation], missing: Sequence[Role]) -> None:
    """Which column to name, and the way there."""
    names = ", ".join(columns.role_name(role) for role in missing)
    kind = "missing_all" if missing == cls.needs_one_of else "missing"
    st.markdown(say(f"pages.cards.{kind}", roles=names))
    if st.button(
        say("pages.cards.to_columns"), icon=":material/arrow_back:", key=f"map_{cls.slug}"
    ):
        st.switch_page("upload.py")


def _figures(cls: type[AnyOperation], upload: Upload) -> list[tuple[str, str]]:
    figures = [(say("pages.cards.rows"), f"{len(upload.table):,}")]
    if needed := [name for role in cls.needs for name in upload.roles[role]]:
        distinct = _distinct(upload.id, upload.revision, needed, upload)
        figures.append((say("pages.cards.distinct"), f"{distinct:,}"))
    options = {field.name for field in option_fields(cls)}
    if "history" in options and (past := _past_requests()):
        figures.append((say("pages.cards.history"), f"{past:,}"))
    figures.append((say("pages.cards.price"), say("pages.cards.free")))
    figures.append((say("pages.cards.columns"), ", ".join(_columns_read(cls, upload))))
    if "region" in options:
        figures.append((say("pages.cards.region"), region_names(language())[upload.region]))
    return figures


def _columns_read(cls: type[AnyOperation], upload: Upload) -> list[str]:
    """What it needs and what it takes beside that; where that is much, what it needs."""
    roles = dict.fromkeys((*cls.needs, *(cls.needs_one_of + cls.uses if cls.needs_one_of else ())))
    return [name for role in roles for name in upload.roles.get(role, ())]


def _past_requests() -> int:
    """How many requests the history holds; a store that cannot be used is said to be so."""
    try:
        return open_store().register.count()
    except StoreError as error:
        layout.alarm(str(error))
        return 0


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
        with (
            st.expander(say("pages.cards.options"), type="compact"),
            st.grid(2, min_column_width=OPTION_WIDTH, vertical_alignment="bottom"),
        ):
            values = {field.name: _ask(cls.slug, field) for field in asked}
    try:
        return cls(**settled, **values)
    except RequestError as error:
        layout.alarm(str(error))
        return None


def _ask(slug: str, field: OptionField) -> Any:
    """One option of a form, as its kind asks for."""
    common: Mapping[str, Any] = {
        "key": f"option_{slug}_{field.name}",
        "help": field.help or None,
        "persist_state": "session",
    }
    if field.kind == "bool":
        return st.toggle(field.label, field.default, **common)
    if field.words:
        values = list(field.words.values())
        names = {value: _named(slug, field, name) for name, value in field.words.items()}
        index = values.index(field.default)
        return st.selectbox(field.label, values, index, format_func=names.__getitem__, **common)
    if field.kind == "choice":
        return _ask_choice(slug, field, common)
    if field.kind == "text":
        return st.text_input(field.label, field.default, **common)
    number = int if field.kind == "int" else float
    low, high = (None if edge is None else number(edge) for edge in (field.minimum, field.maximum))
    return st.number_input(field.label, low, high, field.default, **common)


def _ask_choice(slug: str, field: OptionField, common: Mapping[str, Any]) -> Any:
    """Few choices side by side, many in a list; by the names the catalogue has for them."""

    def named(choice: str) -> str:
        return _in_words("choices", slug, field, choice)

    if len(field.choices) > SEGMENTS:
        index = field.choices.index(field.default)
        return st.selectbox(field.label, field.choices, index, format_func=named, **common)
    return st.segmented_control(
        field.label,
        field.choices,
        default=field.default,
        required=True,
        format_func=named,
        **common,
    )


def _named(slug: str, field: OptionField, name: str) -> str:
    """A value that has a name, with its number; a probability in percent."""
    value, word = field.words[name], _in_words("words", slug, field, name)
    if field.kind == "float" and 0 < value < 1:
        return say("pages.cards.word", word=word, share=amounts.share(value))
    return say("pages.cards.word_plain", word=word, value=f"{value:,g}")


def _in_words(kind: str, slug: str, field: OptionField, name: str) -> str:
    """The catalogue's word for a choice; the choice itself where it has none."""
    key = f"pages.cards.{kind}.{slug}.{field.name}.{name}"
    return say(key) if key in catalogue(DEFAULT_LANGUAGE) else name
