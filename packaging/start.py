"""Where the packaged program begins."""

import sys

from sciatica_desktop.__main__ import main

sys.exit(main())
