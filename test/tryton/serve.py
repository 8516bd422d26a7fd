"""Runs trytond until standard input is closed, so that it never outlives whoever started it.

Usage: serve.py ARGUMENTS OF TRYTOND
"""
import os
import runpy
import sys
import threading


def end_with_input():
    sys.stdin.buffer.read()
    os._exit(0)


threading.Thread(target=end_with_input, daemon=True).start()
sys.argv[0] = '/usr/bin/trytond'
runpy.run_path(sys.argv[0], run_name='__main__')
