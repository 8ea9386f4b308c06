"""The start page: open, begin, try out a sample, read a backup, rename, delete."""

import streamlit as st

from phases.door import workspace
from phases.ui import board, browser, identity, joining, live, managing, project_list, starting, way
from phases.ui.texts import t

live.begin()
way.follow("projects")
board.without_project()
with st.container(key="seite", gap="large"):
    with st.container(key="schrittkopf", gap="small"):
        st.title(t("projects.title"), anchor=False)
        with st.container(key="leitfrage"):
            st.text(t("projects.lead" if workspace().may_begin() else "access.start.lead"))
    if workspace().may_begin():
        identity.ask()
    project_list.draw()
    if workspace().may_begin():
        starting.new_agreement()
        starting.samples()
        starting.read_backup()
    else:
        joining.door()
    with st.container(key="grenzen"):
        st.markdown(f":small[:gray[{t('projects.limits')}]]")
managing.questions()
browser.arrive("projects")
