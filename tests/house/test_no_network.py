"""The tool opens no network connection: no module reaches for a library that could."""

import pytest

from tests.house.source import Module, example, package_modules, uses

NETWORK = (
    *("socket", "socketserver", "ssl", "asyncio", "http", "urllib.request", "urllib.robotparser", "ftplib"),
    *("smtplib", "poplib", "imaplib", "nntplib", "telnetlib", "xmlrpc", "wsgiref", "requests", "httpx"),
    *("aiohttp", "urllib3", "websocket", "websockets", "httplib2", "pycurl", "paramiko", "boto3", "grpc"),
    *("multiprocessing.connection", "multiprocessing.managers", "logging.handlers"),
)


def network_uses(module: Module) -> list[str]:
    """Uses of libraries that can open a connection."""
    found = [
        module.at(use.node, f"could open a connection with {use.name}")
        for use in uses(module)
        if use.is_in(*NETWORK)
    ]
    return list(dict.fromkeys(found))


def test_no_module_can_open_a_connection() -> None:
    assert [finding for module in package_modules() for finding in network_uses(module)] == []


@pytest.mark.parametrize(
    "text",
    [
        "import socket",
        "from urllib import request",
        "import urllib.request as web",
        "import urllib.parse\nx = urllib.request.urlopen('a')",
        "from http.client import HTTPConnection",
        "def late():\n    import requests",
        "__import__('httpx')",
        "from urllib import *",
    ],
)
def test_a_library_for_connections_is_found(text: str) -> None:
    assert network_uses(example(text)) != []


@pytest.mark.parametrize(
    "text",
    [
        "from urllib.parse import quote, unquote\nx = quote('a')",
        "import urllib.parse\nx = urllib.parse.quote('a')",
        "socket = 'a place to put a seedling'\nx = socket.upper()",
        "import html",
    ],
)
def test_other_libraries_are_fine(text: str) -> None:
    assert network_uses(example(text)) == []
