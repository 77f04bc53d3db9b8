"""Any valid record comes back: written as YAML and read again it is the same, whatever it holds."""

from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

from generator.check.parsed import FAMILIES, SINGLES
from generator.check.records import read_record
from generator.load.yaml import Document, load_text
from generator.model.authored import Authored
from generator.problems import as_text
from tests.lanes import Samples
from tests.strategies import records

KINDS = {name: kind for name, (_, kind) in {**FAMILIES, **SINGLES}.items()}


@pytest.mark.parametrize("name", KINDS)
def test_any_valid_record_comes_back(name: str, samples: Samples) -> None:
    kind: type[Authored] = KINDS[name]

    @seed(samples.seed)
    @settings(max_examples=samples.times(10, 200), deadline=None, database=None,
              suppress_health_check=list(HealthCheck))
    @given(st.data())
    def comes_back(data: Any) -> None:
        model = data.draw(records(kind))
        plain = model.model_dump(mode="json", by_alias=True, exclude_unset=True)
        read = load_text(yaml.safe_dump(plain, allow_unicode=True, sort_keys=False), f"content/{name}.yml")
        assert isinstance(read, Document), as_text(read)
        again, problems = read_record(read, kind, read.tree)
        assert problems == [], as_text(problems)
        assert again == model

    comes_back()
