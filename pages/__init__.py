"""The dashboard: `screens` are thin scripts, `widgets` draw.

No script lies directly in this folder. Streamlit takes a `pages` folder beside the main script for
its older kind of multi-page app and would run such a script without the shell around it. The main
script is `screens/shell.py`, which has no `pages` folder beside it.
"""
