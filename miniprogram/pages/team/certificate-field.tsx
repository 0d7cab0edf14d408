import { TextField } from '../../components/field/text-field'

interface CertificateFieldProps {
  /** of the certificate that has to be stated; empty for none */
  name: string
  value: string
  onChange: (value: string) => void
}

/** The number of a certificate that the association has no record of, where the activity asks for one. */
export function CertificateField({ name, value, onChange }: CertificateFieldProps) {
  if (!name) return null
  return <TextField label='证书编号' placeholder={name} maxLength={40} value={value} onChange={onChange} />
}
