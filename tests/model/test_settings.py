"""Settings from the environment."""

from pathlib import Path

import pytest

from model.settings import Settings, SettingsError


def test_without_settings_the_data_lies_outside_the_checkout():
    settings = Settings.from_environment({"HOME": "/home/somebody"})

    assert settings.data == Path("/home/somebody/.local/share/vereinbar")
    assert settings.url == "sqlite:////home/somebody/.local/share/vereinbar/vereinbar.sqlite3"
    assert (settings.host, settings.port) == ("127.0.0.1", 8501)


def test_the_data_folder_follows_the_desktop_standard():
    assert Settings.from_environment({"XDG_DATA_HOME": "/data"}).data == Path("/data/vereinbar")


def test_variables_decide_on_folder_address_and_database():
    settings = Settings.from_environment(
        {
            "VEREINBAR_DATA": "/srv/agreements",
            "VEREINBAR_DATABASE_URL": "postgresql://db/agreements",
            "VEREINBAR_HOST": "0.0.0.0",
            "VEREINBAR_PORT": "8600",
        }
    )

    assert settings.url == "postgresql://db/agreements"
    assert (settings.host, settings.port) == ("0.0.0.0", 8600)


def test_a_folder_named_on_the_command_line_wins_over_the_environment():
    settings = Settings.from_environment({"VEREINBAR_DATABASE_URL": "postgresql://db/x"})

    assert settings.with_data(Path("/other")).url == "sqlite:////other/vereinbar.sqlite3"


@pytest.mark.parametrize("port", ["0", "70000", "http", "-1"])
def test_a_port_that_is_none_is_refused_by_name(port: str):
    with pytest.raises(SettingsError, match="VEREINBAR_PORT"):
        Settings.from_environment({"VEREINBAR_PORT": port})


def test_the_address_for_others_is_host_and_port_unless_it_is_named():
    assert Settings.from_environment({}).own_address == "http://127.0.0.1:8501"
    assert (
        Settings.from_environment({"VEREINBAR_HOST": "::", "VEREINBAR_PORT": "80"}).own_address
        == "http://127.0.0.1:80"
    )
    named = {"VEREINBAR_ADDRESS": "https://vereinbar.example/"}
    assert Settings.from_environment(named).own_address == "https://vereinbar.example"


def test_this_computer_needs_no_link_unless_that_is_said():
    assert not Settings.from_environment({}).links_only
    assert Settings.from_environment({"VEREINBAR_ACCESS": "links"}).links_only


@pytest.mark.parametrize(
    ("name", "value"), [("VEREINBAR_ACCESS", "open"), ("VEREINBAR_ADDRESS", "vereinbar.example")]
)
def test_a_setting_that_is_not_understood_never_opens_a_door(name, value):
    with pytest.raises(SettingsError, match=name):
        Settings.from_environment({name: value})
