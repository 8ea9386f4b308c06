"""The start page: open, begin, try out a sample, read a backup, rename, delete."""

import streamlit as st

from phases.ui import board, browser, identity, live, managing, project_list, starting, way
from phases.ui.texts import t

live.begin()
way.follow("projects")
board.without_project()
with st.container(key="seite", gap="large"):
    with st.container(key="schrittkopf", gap="small"):
        st.title(t("projects.title"), anchor=False)
        with st.container(key="leitfrage"):
            st.text(t("projects.lead"))
    identity.ask()
    project_list.draw()
    starting.new_agreement()
    starting.samples()
    starting.read_backup()
    with st.container(key="grenzen"):
        st.markdown(f":small[:gray[{t('projects.limits')}]]")
managing.questions()
browser.arrive("projects")
