// The texts of the page itself, for the time before the app runs and where it cannot: in the language the
// app spoke last, else in the browser's.

const LANGUAGE = "journal-language"; // Set where the settings choose another language than the browser.

const ENGLISH = {
  name: "Journal",
  opening: "Your journal opens in a moment. Your words stay on this device.",
  danger: "If you are in danger, call your local emergency number now.",
  saveFiles: "Save a copy of the files",
  savedFiles: "The files are in your downloads.",
  unreadFiles: "The files could not be read just now. Reload, then try again.",
  startNew: "Start a new journal",
  reload: "Reload",
  again: "Try again",
  useHere: "Use it here",
  copyReport: "Copy a report",
  versionBefore: "Use the version before",
  copied: "Copied. It holds none of your words.",
  oneFile: "One file at a time, please.",
  largeFile: "This file is too large to be opened here.",
  unreadFile: "This file could not be read. Try it once more.",
  pages: {
    other: {
      title: "Your journal is open in another tab",
      text: ["It can be open in one tab at a time, so that nothing is lost."],
    },
    silent: {
      title: "The other tab does not answer",
      text: ["Close the other tab or window, then try again here. Everything that was saved is still there."],
    },
    busy: {
      title: "Your journal is still being closed",
      text: [
        "Another tab or window has not let go of it yet. Everything that was saved is still there.",
        "Try again in a moment.",
      ],
    },
    missing: {
      title: "This window cannot keep a journal",
      text: [
        "This browser gives the page no place on this device to save your words.",
        "That is so in some private windows and in older browsers.",
        "Nothing has been written. Open the page in a normal window, or in a current Firefox, Chrome, Edge or Safari.",
      ],
    },
    unreachable: {
      title: "Your journal is out of reach just now",
      text: [
        "There is a journal in this browser, but the browser does not let this page get to it.",
        "Nothing was deleted. Start the browser again, then open this page in a normal window.",
      ],
    },
    evicted: {
      title: "Your journal is not here any more",
      text: [
        "There was a journal in this browser, and its files are gone.",
        "Browsers can clear them when space is short, or when site data is deleted.",
        "If you saved a copy, start a new journal and open the copy there.",
      ],
    },
    build: {
      title: "There is a newer version",
      text: [
        "The parts of this page do not belong together. Reload to get all of the new ones.",
        "Your entries are safe.",
      ],
    },
    failed: {
      title: "Something went wrong",
      text: [
        "Your entries are safe on this device. Everything that said “saved” is there.",
        "Reloading usually helps. You can also save a copy of the journal's files first.",
      ],
    },
  },
};

const SPANISH = {
  name: "Diario",
  opening: "Tu diario se abre en un momento. Tus palabras se quedan en este dispositivo.",
  danger: "Si estás en peligro, llama ahora al número local de emergencias.",
  saveFiles: "Guardar una copia de los archivos",
  savedFiles: "Los archivos están en tus descargas.",
  unreadFiles: "Los archivos no se pueden leer ahora mismo. Recarga la página y prueba otra vez.",
  startNew: "Empezar un diario nuevo",
  reload: "Recargar",
  again: "Probar otra vez",
  useHere: "Usarlo aquí",
  copyReport: "Copiar un informe",
  versionBefore: "Usar la versión anterior",
  copied: "Copiado. No contiene ninguna palabra tuya.",
  oneFile: "Un solo archivo cada vez, por favor.",
  largeFile: "Este archivo es demasiado grande para abrirlo aquí.",
  unreadFile: "Este archivo no se pudo leer. Prueba otra vez.",
  pages: {
    other: {
      title: "Tu diario está abierto en otra pestaña",
      text: ["Puede estar abierto en una sola pestaña a la vez, para que no se pierda nada."],
    },
    silent: {
      title: "La otra pestaña no responde",
      text: ["Cierra la otra pestaña o ventana y prueba otra vez aquí. Todo lo guardado sigue ahí."],
    },
    busy: {
      title: "Tu diario todavía se está cerrando",
      text: [
        "Otra pestaña o ventana aún no lo ha soltado. Todo lo guardado sigue ahí.",
        "Prueba otra vez en un momento.",
      ],
    },
    missing: {
      title: "Esta ventana no puede guardar un diario",
      text: [
        "Este navegador no le da a la página un lugar en este dispositivo para guardar tus palabras.",
        "Pasa en algunas ventanas privadas y en navegadores antiguos.",
        "No se ha escrito nada. Abre la página en una ventana normal, o en un Firefox, Chrome, Edge o Safari actual.",
      ],
    },
    unreachable: {
      title: "Ahora mismo no se llega a tu diario",
      text: [
        "Hay un diario en este navegador, pero el navegador no deja que esta página llegue a él.",
        "No se ha borrado nada. Reinicia el navegador y abre esta página en una ventana normal.",
      ],
    },
    evicted: {
      title: "Tu diario ya no está aquí",
      text: [
        "Había un diario en este navegador, y sus archivos ya no están.",
        "El navegador puede borrarlos cuando falta espacio, o cuando se borran los datos del sitio.",
        "Si guardaste una copia, empieza un diario nuevo y abre allí la copia.",
      ],
    },
    build: {
      title: "Hay una versión más nueva",
      text: [
        "Las partes de esta página no encajan entre sí. Recarga para tener las nuevas.",
        "Lo que escribiste está a salvo.",
      ],
    },
    failed: {
      title: "Algo ha salido mal",
      text: [
        "Lo que escribiste está a salvo en este dispositivo. Todo lo que decía “guardado” está ahí.",
        "Recargar suele ayudar. También puedes guardar antes una copia de los archivos del diario.",
      ],
    },
  },
};

const GERMAN = {
  name: "Tagebuch",
  opening: "Dein Tagebuch öffnet sich gleich. Deine Worte bleiben auf diesem Gerät.",
  danger: "Wenn du in Gefahr bist, ruf jetzt den örtlichen Notruf an.",
  saveFiles: "Eine Kopie der Dateien speichern",
  savedFiles: "Die Dateien sind in deinen Downloads.",
  unreadFiles: "Die Dateien lassen sich gerade nicht lesen. Lade neu, dann versuch es noch einmal.",
  startNew: "Ein neues Tagebuch beginnen",
  reload: "Neu laden",
  again: "Noch einmal versuchen",
  useHere: "Hier verwenden",
  copyReport: "Einen Bericht kopieren",
  versionBefore: "Die Version davor nutzen",
  copied: "Kopiert. Er enthält keines deiner Worte.",
  oneFile: "Bitte eine Datei nach der anderen.",
  largeFile: "Diese Datei ist zu groß, um sie hier zu öffnen.",
  unreadFile: "Diese Datei konnte nicht gelesen werden. Versuch es noch einmal.",
  pages: {
    other: {
      title: "Dein Tagebuch ist in einem anderen Tab offen",
      text: ["Es kann immer nur in einem Tab offen sein, damit nichts verloren geht."],
    },
    silent: {
      title: "Der andere Tab antwortet nicht",
      text: [
        "Schließ den anderen Tab oder das Fenster, dann versuch es hier noch einmal.",
        "Alles Gespeicherte ist noch da.",
      ],
    },
    busy: {
      title: "Dein Tagebuch wird noch geschlossen",
      text: [
        "Ein anderer Tab oder ein Fenster hat es noch nicht losgelassen. Alles Gespeicherte ist noch da.",
        "Versuch es gleich noch einmal.",
      ],
    },
    missing: {
      title: "Dieses Fenster kann kein Tagebuch behalten",
      text: [
        "Dieser Browser gibt der Seite keinen Platz auf diesem Gerät, um deine Worte zu speichern.",
        "So ist es in manchen privaten Fenstern und in älteren Browsern.",
        "Es wurde nichts geschrieben. Öffne die Seite in einem normalen Fenster, "
          + "oder in einem aktuellen Firefox, Chrome, Edge oder Safari.",
      ],
    },
    unreachable: {
      title: "Dein Tagebuch ist gerade nicht erreichbar",
      text: [
        "In diesem Browser gibt es ein Tagebuch, aber der Browser lässt diese Seite nicht heran.",
        "Es wurde nichts gelöscht. Starte den Browser neu, dann öffne diese Seite in einem normalen Fenster.",
      ],
    },
    evicted: {
      title: "Dein Tagebuch ist nicht mehr hier",
      text: [
        "In diesem Browser gab es ein Tagebuch, und seine Dateien sind weg.",
        "Browser können sie löschen, wenn der Platz knapp ist oder wenn Websitedaten gelöscht werden.",
        "Wenn du eine Kopie gespeichert hast, beginn ein neues Tagebuch und öffne dort die Kopie.",
      ],
    },
    build: {
      title: "Es gibt eine neuere Version",
      text: [
        "Die Teile dieser Seite passen nicht zusammen. Lade neu, dann sind alle neu.",
        "Deine Einträge sind sicher.",
      ],
    },
    failed: {
      title: "Etwas ist schiefgegangen",
      text: [
        "Deine Einträge sind auf diesem Gerät sicher. Alles, bei dem „gespeichert“ stand, ist da.",
        "Neu laden hilft meistens. Du kannst vorher auch eine Kopie der Dateien des Tagebuchs speichern.",
      ],
    },
  },
};

const LANGUAGES = { en: ENGLISH, es: SPANISH, de: GERMAN };

// The first language of the browser's that there are texts for.
function ofBrowser() {
  const wanted = (navigator.languages ?? []).map((tag) => tag.split("-")[0].toLowerCase());
  return wanted.find((language) => LANGUAGES[language]) ?? "en";
}

function kept() {
  try {
    return localStorage.getItem(LANGUAGE);
  } catch {
    return null;
  }
}

// As base::reads_right_to_left of the app; en-XB is for tests.
const RIGHT_TO_LEFT = /^(?:(?:ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)(?![a-z])|en-XB$)/;

// What the page says to assistive technology, and how it is laid out.
function markLanguage(language) {
  const root = document.documentElement;
  root.lang = language;
  root.dir = RIGHT_TO_LEFT.test(language) ? "rtl" : "ltr";
}

// The page's texts, and its language for speech.
export function texts() {
  return LANGUAGES[document.documentElement.lang] ?? ENGLISH;
}

// Before the app runs.
export function setFirstLanguage() {
  const language = kept();
  markLanguage(LANGUAGES[language] ? language : ofBrowser());
}

// The app speaks this language now.
export function setLanguage(language) {
  markLanguage(language);
  try {
    if (language === ofBrowser()) localStorage.removeItem(LANGUAGE);
    else localStorage.setItem(LANGUAGE, language);
  } catch {
    // The next start begins in the browser's language.
  }
}
