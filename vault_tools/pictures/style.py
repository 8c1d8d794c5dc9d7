"""The colours of all pictures, for light and dark: calm ones, which differ in lightness as well as in hue.

Plain rules, no variables: some programs that show SVG know no `var()`, and all of them know classes.
"""

_FONT = "font-family:ui-sans-serif,system-ui,'Segoe UI','Helvetica Neue',Arial,sans-serif"

_RULES: tuple[tuple[str, str, str], ...] = (
    # what, in the light, in the dark
    (".paper", "fill:#f8f6ef", "fill:#171c1a"),
    (".sky", "fill:#e9f0ea", "fill:#1b2528"),
    (".sun", "fill:#f3d589", "fill:#e9e2c8"),
    (".hill-a", "fill:#cfdfcb", "fill:#22332c"),
    (".hill-b", "fill:#b5cfb4", "fill:#294035"),
    (".bed", "fill:#efe6d3;stroke:#d9c8a6", "fill:#26231e;stroke:#453d31"),
    (".row", "stroke:#ddceaf", "stroke:#3a342a"),
    (".soil", "fill:#b89b74", "fill:#5d4c3a"),
    (".soil-b", "fill:#9c7f5a", "fill:#75624b"),
    (".title", "fill:#2f3d33", "fill:#eef0e4"),
    (".head", "fill:#4d4433", "fill:#ddd3bd"),
    (".name", "fill:#37352c", "fill:#e6e1d3"),
    (".soft", "fill:#6a6453", "fill:#aea793"),
    (".stem", "stroke:#5f7d4c", "stroke:#86a36d"),
    (".bark", "fill:#7d5f45", "fill:#a5876a"),
    (".twig", "stroke:#7d5f45", "stroke:#a5876a"),
    (".fresh .leaf", "fill:#4f8a58", "fill:#7db884"),
    (".fresh .leaf-b", "fill:#6ea56f", "fill:#9dd09e"),
    (".fresh .bloom", "fill:#c2557a", "fill:#ee93b0"),
    (".thirsty .leaf", "fill:#84974a", "fill:#b2c274"),
    (".thirsty .leaf-b", "fill:#a3b164", "fill:#cbd793"),
    (".thirsty .bloom", "fill:#c77d93", "fill:#e3a3b5"),
    (".due .leaf", "fill:#c39532", "fill:#e3b85d"),
    (".due .leaf-b", "fill:#d9b35c", "fill:#f0d08b"),
    (".due .bloom", "fill:#a9705e", "fill:#d39c89"),
    (".due .stem", "stroke:#97803f", "stroke:#bba462"),
    (".wilting .leaf", "fill:#7d5560", "fill:#b78996"),
    (".wilting .leaf-b", "fill:#96707a", "fill:#cca4af"),
    (".wilting .bloom", "fill:#6d4a52", "fill:#a57c86"),
    (".wilting .stem", "stroke:#7a6152", "stroke:#a98e7c"),
    (".new .leaf", "fill:#3f8a86", "fill:#74c0ba"),
    (".new .leaf-b", "fill:#69aaa4", "fill:#9bd8d2"),
    (".new .bloom", "fill:#d99a3f", "fill:#f2c47c"),
    (".resting .leaf", "fill:#9a9c93", "fill:#858980"),
    (".resting .leaf-b", "fill:#b4b6ad", "fill:#9fa39a"),
    (".resting .bloom", "fill:#a79daf", "fill:#9188a0"),
    (".resting .stem", "stroke:#8f9086", "stroke:#7f8379"),
    (".never .leaf", "fill:#6b8f86", "fill:#86aca2"),
    (".never .leaf-b", "fill:#8aaba2", "fill:#a3c5bc"),
    (".never .bloom", "fill:#a98fb5", "fill:#c4addb"),
    (".eye", "fill:#e9b949", "fill:#f5d37c"),
    (".drop", "fill:#2f74a3;stroke:#2f74a3", "fill:#6fb6e3;stroke:#6fb6e3"),
    (".drop-b", "fill:#f8f6ef;stroke:#2f74a3", "fill:#171c1a;stroke:#6fb6e3"),
    (".moon", "fill:#7f7a9c", "fill:#b9b4d6"),
    (".sign", "fill:#e4c99a;stroke:#8d6f47", "fill:#8a7048;stroke:#c7a976"),
    (".bar", "fill:#6ea56f", "fill:#7db884"),
    (".over", "fill:#d18a3c", "fill:#e9ac66"),
    (".hatch", "stroke:#8a4f16", "stroke:#5b3712"),
    (".grid", "stroke:#d8d2c0", "stroke:#39403b"),
    (".line", "stroke:#3f4a41", "stroke:#e2e2d3"),
    (".off", "fill:#e6e1d2", "fill:#2a2f2c"),
    (".day-0", "fill:#e7e3d5", "fill:#272e2a"),
    (".day-1", "fill:#9cc49b", "fill:#3f6b48"),
    (".day-2", "fill:#5f9a66", "fill:#6aa571"),
    (".day-3", "fill:#2d6a3e", "fill:#a9dfa9"),
    (".edge", "stroke:#7f9488", "stroke:#6d8378"),
    (".edge-b", "stroke:#b4663d", "stroke:#e39a6c"),
    (".node", "fill:#5f9a66;stroke:#f8f6ef", "fill:#7db884;stroke:#171c1a"),
    (".node-b", "fill:#d18a3c;stroke:#f8f6ef", "fill:#e9ac66;stroke:#171c1a"),
    (".arc", "stroke:#c9b68f", "stroke:#5a5040"),
)

_SHAPE = (
    f"text{{{_FONT}}}.title{{font-weight:650}}.head{{font-weight:600}}"
    ".stem,.twig{fill:none;stroke-width:2.4;stroke-linecap:round;stroke-linejoin:round}"
    ".row,.grid,.edge,.edge-b,.arc,.hatch{fill:none}.row{stroke-width:1.6}.bed{stroke-width:1.5}"
    ".drop,.drop-b{stroke-width:1.4}.sign{stroke-width:1.1}.line{stroke-width:2;stroke-dasharray:7 6}"
    ".edge{stroke-width:1.3;opacity:.55}.edge-b{stroke-width:1.9;opacity:.8}.arc{stroke-width:3}"
    ".node,.node-b{stroke-width:2}.hatch{stroke-width:2.2}"
)


def _rules(place: int) -> str:
    return "".join(f"{rule[0]}{{{rule[place]}}}" for rule in _RULES)


STYLE = f"{_SHAPE}{_rules(1)}@media screen and (prefers-color-scheme:dark){{{_rules(2)}}}"
"""On paper it is always light."""
