"""What an assistive technology on the desktop knows of the program: answers questions, one a line in JSON.

It is told of events as every such program is; libatspi keeps what it was told, so that an event that is missing leads
to a wrong answer. With "fresh" it forgets all that first.
"""
import json
import os
import sys

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402

HEARD = ('state-changed:focused', 'state-changed:showing', 'announcement', 'notification', 'text-changed',
         'children-changed', 'property-change', 'state-changed:checked', 'text-caret-moved', 'state-changed:enabled',
         'state-changed:expanded', 'state-changed:pressed', 'state-changed:sensitive', 'state-changed:visible',
         'state-changed:active')
known = {}
heard = []


def program():
    """The program, or None while it is not there."""
    desktop = Atspi.get_desktop(0)
    for index in range(desktop.get_child_count()):
        child = desktop.get_child_at_index(index)
        if child and child.get_toolkit_name() == 'Rapport':
            return child
    return None


def place(node, kind):
    box = node.get_extents(kind)
    return [box.x, box.y, box.width, box.height]


def described(node, parent):
    """One node as plain data."""
    kinds = node.get_interfaces()
    data = {
        'id': node.path,
        'parent': parent,
        'role': node.get_role_name(),
        'name': node.get_name() or '',
        'description': node.get_description() or '',
        'states': sorted(state.value_nick for state in node.get_state_set().get_states()),
        'attributes': node.get_attributes() or {},
        'kinds': sorted(kinds),
    }
    if 'Component' in kinds:
        data['window'] = place(node, Atspi.CoordType.WINDOW)
        data['screen'] = place(node, Atspi.CoordType.SCREEN)
    if 'Text' in kinds:
        data['text'] = Atspi.Text.get_text(node, 0, -1)
        data['caret'] = Atspi.Text.get_caret_offset(node)
    if 'Value' in kinds:
        data['value'] = Atspi.Value.get_current_value(node)
        data['said'] = Atspi.Value.get_text(node)
    if 'Action' in kinds:
        data['actions'] = [Atspi.Action.get_action_name(node, i) for i in range(Atspi.Action.get_n_actions(node))]
    return data


def walk(node, parent, found):
    known[node.path] = node
    found.append(described(node, parent))
    for index in range(node.get_child_count()):
        child = node.get_child_at_index(index)
        if child:
            walk(child, node.path, found)
    return found


def tree(question):
    """Every node in the order of the tree; none while the program is not there."""
    app = program()
    if not app:
        return []
    if question.get('fresh'):
        app.clear_cache()
    known.clear()
    return walk(app, None, [])


def at(question):
    """The innermost node at a point of the window."""
    node = known[question['id']]
    while True:
        inner = Atspi.Component.get_accessible_at_point(node, question['x'], question['y'], Atspi.CoordType.WINDOW)
        if not inner or inner.path == node.path:
            return node.path
        node = inner


def listened(_):
    """What was heard since the question before."""
    answer = list(heard)
    heard.clear()
    return answer


def units(question):
    """The text around an offset, in the unit that is asked for."""
    kind = getattr(Atspi.TextGranularity, question['unit'].upper())
    found = Atspi.Text.get_string_at_offset(known[question['id']], question['at'], kind)
    return [found.content, found.start_offset, found.end_offset]


def key(question):
    """Presses a key, held keys first; as X11 counts keys."""
    for code in question.get('hold', []):
        Atspi.generate_keyboard_event(code, None, Atspi.KeySynthType.PRESS)
    Atspi.generate_keyboard_event(question['code'], None, Atspi.KeySynthType.PRESSRELEASE)
    for code in question.get('hold', []):
        Atspi.generate_keyboard_event(code, None, Atspi.KeySynthType.RELEASE)
    return True


ANSWERS = {
    'bus': lambda _: os.environ['DBUS_SESSION_BUS_ADDRESS'],
    'tree': tree,
    'at': at,
    'heard': listened,
    'unit': units,
    'key': key,
    'press': lambda q: Atspi.Action.do_action(known[q['id']], 0),
    'focus': lambda q: Atspi.Component.grab_focus(known[q['id']]),
    'write': lambda q: Atspi.EditableText.set_text_contents(known[q['id']], q['text']),
    'insert': lambda q: Atspi.EditableText.insert_text(known[q['id']], q['at'], q['text'], len(q['text'].encode())),
    'erase': lambda q: Atspi.EditableText.delete_text(known[q['id']], q['from'], q['to']),
    'caret': lambda q: Atspi.Text.set_caret_offset(known[q['id']], q['at']),
    'answer': lambda q: Atspi.Value.set_current_value(known[q['id']], q['value']),
    'choose': lambda q: Atspi.Selection.select_child(known[q['id']], q['index']),
}


def on_event(event):
    """Notes an event with what its source says then."""
    try:
        source = {'id': event.source.path, 'name': event.source.get_name(), 'role': event.source.get_role_name()}
    except GLib.Error:
        source = {}
    data = event.any_data if isinstance(event.any_data, str) else ''
    heard.append({'type': event.type, 'detail': event.detail1, 'data': data, **source})


def on_line(channel, _):
    line = channel.readline()
    if not line:
        loop.quit()
        return False
    question = json.loads(line)
    try:
        answer = {'answer': ANSWERS[question['do']](question)}
    except (GLib.Error, KeyError) as error:
        answer = {'error': f'{type(error).__name__}: {error}'}
    print(json.dumps(answer), flush=True)
    return True


Atspi.init()
listener = Atspi.EventListener.new(on_event)
for name in HEARD:
    listener.register(f'object:{name}')
for name in ('activate', 'deactivate'):
    listener.register(f'window:{name}')
GLib.io_add_watch(sys.stdin, GLib.PRIORITY_LOW, GLib.IO_IN | GLib.IO_HUP, on_line)
loop = GLib.MainLoop()
loop.run()
