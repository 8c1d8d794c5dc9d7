"""Every sentence the tool says, in German and English, side by side."""

from vault_tools.words.language import LANGUAGES, Language, Phrase, say

__all__ = ["LANGUAGES", "Language", "Phrase", "say"]
