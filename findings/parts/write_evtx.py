"""Writes small event logs as [MS-EVEN6] and the description by libevtx have them: each event is an element of its own, with
all values as text, as events are that a collector forwards."""
import struct
import zlib

CHUNK = 65536


def text(value):
    return struct.pack('<H', len(value)) + value.encode('utf-16-le')


def name_hash(name):
    value = 0
    for letter in name:
        value = (value * 65599 + ord(letter)) & 0xFFFFFFFF
    return value & 0xFFFF


class Chunk:
    """One chunk of 64 KiB. Offsets of names count from its start, and each name is written where it is first used."""

    def __init__(self, first):
        self.data = bytearray(512)
        self.names = {}
        self.first = self.last = first
        self.last_at = 512

    def put_name(self, name):
        at = self.names.get(name)
        if at is not None:
            self.data += struct.pack('<I', at)
            return
        at = len(self.data) + 4
        self.names[name] = at
        self.data += struct.pack('<IIH', at, 0, name_hash(name)) + text(name) + b'\0\0'

    def put_size(self, make):
        """Write the size of what `make` writes, and that."""
        at = len(self.data)
        self.data += b'\0' * 4
        make()
        struct.pack_into('<I', self.data, at, len(self.data) - at - 4)

    def put_element(self, name, attributes, content):
        """`content` is a text, or a list of elements in the same form."""

        def attribute_list():
            for index, (key, value) in enumerate(attributes):
                more = index + 1 < len(attributes)
                self.data.append(0x46 if more else 0x06)
                self.put_name(key)
                self.data.extend(b'\x05\x01' + text(value))

        def body():
            self.put_name(name)
            if attributes:
                self.put_size(attribute_list)
            if content == []:
                self.data.append(0x03)
                return
            self.data.append(0x02)
            if isinstance(content, str):
                self.data.extend(b'\x05\x01' + text(content))
            else:
                for one in content:
                    self.put_element(*one)
            self.data.append(0x04)

        self.data.append(0x41 if attributes else 0x01)
        self.put_size(body)

    def add(self, number, event):
        at = self.last_at = len(self.data)
        self.last = number
        self.data += b'\x2a\x2a\0\0' + struct.pack('<IQQ', 0, number, 133_500_000_000_000_000 + number * 10_000_000)
        self.data += b'\x0f\x01\x01\x00'
        self.put_element(*event)
        self.data.append(0x00)
        size = len(self.data) - at + 4
        self.data += struct.pack('<I', size)
        struct.pack_into('<I', self.data, at + 4, size)

    def close(self):
        free = len(self.data)
        data = self.data + bytes(CHUNK - free)
        data[0:56] = b'ElfChnk\0' + struct.pack(
            '<QQQQIIII', self.first, self.last, self.first, self.last, 128, self.last_at, free, zlib.crc32(data[512:free]))
        struct.pack_into('<I', data, 120, 1)
        struct.pack_into('<I', data, 124, zlib.crc32(data[:120] + data[128:512]))
        return bytes(data)


def event(number):
    return ('Event', [('xmlns', 'http://schemas.microsoft.com/win/2004/08/events/event')], [
        ('System', [], [
            ('Provider', [('Name', 'Example-Provider')], []),
            ('EventID', [], '131'),
            ('TimeCreated', [('SystemTime', '2024-01-18T08:00:00.123456700Z')], []),
            ('EventRecordID', [], str(number)),
            ('Channel', [], 'ForwardedEvents'),
            ('Computer', [], 'HOST-1'),
        ]),
        ('EventData', [], [('Data', [('Name', 'ConnType')], 'TCP')]),
    ])


def write(path, chunks, each, header_chunks, dirty):
    """Write `chunks` chunks with `each` events. `header_chunks` is the count that the header states."""
    body, number = b'', 1
    for _ in range(chunks):
        chunk = Chunk(number)
        for _ in range(each):
            chunk.add(number, event(number))
            number += 1
        body += chunk.close()
    head = b'ElfFile\0' + struct.pack('<QQQIHHHH', 0, header_chunks - 1, number, 128, 1, 3, 4096, header_chunks)
    head = head.ljust(120, b'\0') + struct.pack('<I', 1 if dirty else 0)
    head = head + struct.pack('<I', zlib.crc32(head[:120]))
    with open(path, 'wb') as file:
        file.write(head.ljust(4096, b'\0') + body)
