/** Names of columns as offices write them, Chinese or English, for each list that can be brought in. */

export type FieldNames<Field extends string> = Readonly<Record<Field, readonly string[]>>

export type CameraField =
  | 'id'
  | 'deviceCode'
  | 'name'
  | 'nameEn'
  | 'platform'
  | 'lng'
  | 'lat'
  | 'crs'
  | 'source'
  | 'address'
  | 'main'
  | 'device'
  | 'channel'
  | 'grid'
  | 'district'
  | 'group'
  | 'addressLine'
  | 'agreementEndsOn'
  | 'presets'
  | 'intervalSeconds'
  | 'categories'

export const CAMERA_HEADERS: FieldNames<CameraField> = {
  id: ['id', '编号', '摄像机编号', '相机编号', '点位编号', '摄像头编号'],
  deviceCode: ['国标编码', '国标编号', '国标id', '设备编码', '设备国标编码', '20位编码', 'gbid', 'gbcode', 'code'],
  name: ['名称', '摄像机名称', '摄像头名称', '设备名称', '点位名称', '监控点名称', 'namezh'],
  nameEn: ['英文名称', 'nameenglish'],
  platform: ['平台', '所属平台', '平台编号', '来源平台', 'platformid'],
  lng: ['经度', 'lon', 'longitude'],
  lat: ['纬度', 'latitude'],
  crs: ['坐标系', '坐标类型', '坐标系统', 'coordinatesystem'],
  source: ['取流方式', '接入方式', 'sourcekind'],
  address: ['取流地址', '视频地址', '子码流', '子码流地址', 'rtsp', 'rtsp地址', 'url', 'stream', 'substream'],
  main: ['主码流', '主码流地址', 'mainstream'],
  device: ['上级设备编码', '父设备编码', '所属设备编码', 'deviceid', 'parentid'],
  channel: ['通道编码', '通道国标编码', '通道号', 'channelid'],
  grid: ['网格', '网格编码', '网格编号', '单元网格', '单元网格编码', '所在网格', 'gridcode'],
  district: ['行政区划代码', '区划代码', '行政区划编码', '区县代码', '街道代码', 'civilcode', 'districtcode'],
  group: ['分组', '摄像机分组', '相机组', 'cameragroup'],
  addressLine: ['安装位置', '安装地址', '详细地址', '位置', '地址', 'place', 'location'],
  agreementEndsOn: [
    '共享截止日期',
    '共享到期日',
    '共享到期',
    '协议到期日',
    '共享协议到期日',
    '协议截止日期',
    'agreementends',
    'shareduntil',
  ],
  presets: ['预置位', '预置点', 'preset'],
  intervalSeconds: ['巡查间隔', '巡查间隔秒', 'interval'],
  categories: ['类别', '问题类别', '巡查类别', 'category'],
}

const plain = (header: string): string =>
  header
    .normalize('NFKC')
    .toLowerCase()
    // Units and hints in brackets, the star of a required column.
    .replaceAll(/\(.*?\)|\[.*?\]|【.*?】/g, '')
    .replaceAll(/[\s_*:.-]/g, '')
    .replaceAll(/[\u200B\uFEFF]/g, '')

export interface ReadHeaders<Field extends string> {
  /** By column; undefined where the column says nothing we know. */
  readonly fields: readonly (Field | undefined)[]
  /** Headers that are not known: their columns are left out. */
  readonly unknown: readonly string[]
  /** A field that two columns give. */
  readonly twice?: Field
}

/** Which field each column of a list is. A column may carry the field's own name or any of its usual ones. */
export function readHeaders<Field extends string>(
  headers: readonly string[],
  names: FieldNames<Field>,
): ReadHeaders<Field> {
  const byName = new Map<string, Field>()
  for (const field of Object.keys(names) as Field[]) {
    for (const name of [field, ...names[field]]) byName.set(plain(name), field)
  }
  const fields = headers.map((header) => byName.get(plain(header)))
  const twice = fields.find((field, i) => field !== undefined && fields.indexOf(field) !== i)
  return {
    fields,
    unknown: headers.filter((header, i) => fields[i] === undefined && header.trim() !== ''),
    ...(twice !== undefined && { twice }),
  }
}
